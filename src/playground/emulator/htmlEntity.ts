import type { Entity } from './entities.ts'
import { cannotParse } from './refusal.ts'
import type { OpenTag } from './htmlTag.ts'
import { checkedLink } from './link.ts'

const plain: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
}

/** Adds what a tag means for the text inside it, now that the tag is closed. */
export function entityOf(tag: OpenTag, text: string, entities: Entity[]): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  const type = plain[tag.name]
  if (type) entities.push({ type, ...place })
  else if (tag.name === 'pre' || tag.name === 'code') code(tag, place, entities)
  else if (tag.name === 'blockquote')
    entities.push({ type: tag.argument ? 'expandable_blockquote' : 'blockquote', ...place })
  else if (tag.name === 'a') link(tag.argument || text.slice(tag.offset), place, entities)
  else if (!/^[1-9]\d*$/.test(tag.argument)) throw cannotParse('Invalid custom emoji identifier specified')
  else entities.push({ type: 'custom_emoji', custom_emoji_id: tag.argument, ...place })
}

type Place = { readonly offset: number; readonly length: number }

/** <pre><code class="language-x">, in either order, is one block of code in that language. */
function code(tag: OpenTag, place: Place, entities: Entity[]): void {
  const last = entities.at(-1)
  const inner = last?.offset === place.offset && last.length === place.length ? last : undefined
  const language = tag.argument || (inner && 'language' in inner ? inner.language : undefined)
  const type = tag.name === 'pre' ? 'pre' : 'code'
  const isBlock = inner?.type === (type === 'pre' ? 'code' : 'pre')
  if (isBlock && language) entities.splice(-1, 1, { type: 'pre', language, ...place })
  else entities.push(tag.argument ? codeIn(tag.argument, place) : { type, ...place })
}

/** A <code> remembers its language until it is known whether a <pre> stands around it. */
const codeIn = (language: string, place: Place): Entity => {
  const entity = { type: 'code' as const, language, ...place }
  return entity
}

function link(url: string, place: Place, entities: Entity[]): void {
  const user = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(url)?.[1]
  if (user) {
    entities.push({
      type: 'text_mention',
      user: { id: Number(user) },
      ...place,
    })
    return
  }
  const { url: checked } = checkedLink(url)
  if (checked) entities.push({ type: 'text_link', url: checked, ...place })
}
