import { type Entity, drawEntities, sortEntities } from '../emulator/entities.ts'
import type { Formatted } from '../emulator/html.ts'

/**
 * Reads formatting as it is typed in Telegram's apps: `**bold**`, `__italic__`, `~~struck~~`, `||hidden||`, `` `code` ``, and
 * further `++underlined++`, `[words](https://…)`, lines that begin with `> ` for a quotation and with `>> ` for one that is
 * folded. A mark without its other half is a letter like any other.
 */
export function readMarks(marked: string): Formatted {
  let text = ''
  const entities: Entity[] = []
  for (const { quote, lines } of blocksOf(marked)) {
    if (text !== '') text += '\n'
    const inner = readInline(lines.join('\n'))
    const offset = text.length
    text += inner.text
    if (quote) entities.push({ type: quote, offset, length: inner.text.length })
    entities.push(...moved(inner.entities, offset))
  }
  return { text, entities: sortEntities(entities) }
}

/** Writes formatting down so that `readMarks` reads the same again. */
export const writeMarks = (text: string, entities: readonly Entity[]): string =>
  drawEntities(text, entities, { plain: words => words, entity: mark })

type Quote = 'blockquote' | 'expandable_blockquote'
type Block = { readonly quote: Quote | null; readonly lines: string[] }

function blocksOf(marked: string): Block[] {
  const blocks: Block[] = []
  for (const line of marked.split('\n')) {
    const [begin = '', sign] = /^(>>?) /.exec(line) ?? []
    const quote = sign === '>' ? 'blockquote' : sign ? 'expandable_blockquote' : null
    const last = blocks.at(-1)
    const words = line.slice(begin.length)
    if (last && last.quote === quote) last.lines.push(words)
    else blocks.push({ quote, lines: [words] })
  }
  return blocks
}

/** The marks that stand on both sides of what they mark. */
const signs = {
  bold: '**',
  italic: '__',
  underline: '++',
  strikethrough: '~~',
  spoiler: '||',
  pre: '```',
  code: '`',
} as const

const escaped = (sign: string) => sign.replaceAll(/[*+|]/g, '\\$&')
const pattern = new RegExp(
  [
    ...Object.entries(signs).map(
      ([type, sign]) => `${escaped(sign)}(?<${type}>\\S(?:.*?\\S)??)${escaped(sign)}`,
    ),
    '\\[(?<text_link>[^\\]\\n]+)\\]\\((?<url>[a-z]+://[^)\\s]+)\\)',
  ].join('|'),
  'gsu',
)

function readInline(marked: string): Formatted {
  let text = ''
  let at = 0
  const entities: Entity[] = []
  for (const { 0: whole, index, groups = {} } of marked.matchAll(pattern)) {
    text += marked.slice(at, index)
    const [type = '', words = ''] = Object.entries(groups).find(([, found]) => found !== undefined) ?? []
    const isCode = type === 'code' || type === 'pre'
    const inner = isCode ? { text: words, entities: [] } : readInline(words)
    const link = type === 'text_link' ? { url: groups['url'] ?? '' } : {}
    entities.push({ type, offset: text.length, length: inner.text.length, ...link })
    entities.push(...moved(inner.entities, text.length))
    text += inner.text
    at = index + whole.length
  }
  return { text: text + marked.slice(at), entities }
}

const moved = (entities: readonly Entity[], by: number): Entity[] =>
  entities.map(entity => ({ ...entity, offset: entity.offset + by }))

function mark({ type, url = '' }: Entity, inner: string): string {
  if (type === 'text_link') return `[${inner}](${url})`
  if (type === 'blockquote') return inner.replaceAll(/^/gm, '> ')
  if (type === 'expandable_blockquote') return inner.replaceAll(/^/gm, '>> ')
  const sign = Object.entries(signs).find(([name]) => name === type)?.[1] ?? ''
  return sign + inner + sign
}
