import { decodeCharacter } from './htmlCharacter.ts'
import { type Entity, sortEntities } from './entities.ts'
import { type OpenTag, readOpenTag } from './htmlTag.ts'
import { entityOf } from './htmlEntity.ts'
import { badRequest, cannotParse } from './refusal.ts'

export type Formatted = { readonly text: string; readonly entities: readonly Entity[] }

type Parse = {
  readonly html: string
  at: number
  text: string
  readonly open: OpenTag[]
  readonly entities: Entity[]
}

/** Reads Telegram's HTML as Telegram does, or refuses it in Telegram's words. */
export function parseHtml(html: string): Formatted {
  const parse: Parse = { html, at: 0, text: '', open: [], entities: [] }
  while (parse.at < html.length) {
    const next = nextSpecial(html, parse.at)
    parse.text += html.slice(parse.at, next)
    parse.at = next
    if (html[next] === '&') character(parse)
    else if (html.startsWith('</', next)) endTag(parse)
    else if (html[next] === '<') startTag(parse)
  }
  const unclosed = parse.open.at(-1)
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text: parse.text, entities: sortEntities(parse.entities.map(withoutLanguage)) }
}

/** A <code> that stands alone has no language. */
const withoutLanguage = (entity: Entity): Entity =>
  entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity

function nextSpecial(html: string, from: number): number {
  for (let index = from; index < html.length; index++) {
    const code = html.charCodeAt(index)
    if (code === 0x26 || code === 0x3c) return index
  }
  return html.length
}

function character(parse: Parse): void {
  const { text, end } = decodeCharacter(parse.html, parse.at)
  parse.text += text
  parse.at = end
}

function startTag(parse: Parse): void {
  const { tag, end } = readOpenTag(parse.html, parse.at)
  parse.open.push({ ...tag, offset: parse.text.length })
  parse.at = end
}

function endTag(parse: Parse): void {
  const begin = parse.at
  const { html } = parse
  const tag = parse.open.at(-1)
  if (!tag) throw cannotParse('Unexpected end tag', { html, index: begin })
  const [whole, name] = /^<\/([^\s>]*)\s*/.exec(html.slice(begin)) ?? ['', '']
  const end = begin + whole.length
  if (html[end] !== '>') throw cannotParse('Unclosed end tag', { html, index: begin })
  const found = (name ?? '').toLowerCase()
  if (found && found !== tag.name)
    throw badRequest(
      `can't parse entities: Unmatched end tag at byte offset ${Buffer.byteLength(html.slice(0, begin))}, ` +
        `expected "</${tag.name}>", found "</${found}>"`,
    )
  parse.open.pop()
  parse.at = end + 1
  if (parse.text.length > tag.offset) entityOf(tag, parse.text, parse.entities)
}
