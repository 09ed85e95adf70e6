import { checkedLink } from './link.ts'
import { asText, isObject } from './read.ts'
import { badRequest } from './refusal.ts'

/** A stretch of a text that is more than plain; offset and length count UTF-16 units, as in JavaScript. */
export type Entity = {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
  readonly user?: { readonly id: number }
  readonly custom_emoji_id?: string
}

/** The order in which Telegram lists entities: by where they begin, the outer before the inner. */
export const sortEntities = (entities: readonly Entity[]): readonly Entity[] =>
  entities.length < 2 ? entities : entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length)

const given = new Set(
  (
    'bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre ' +
    'text_link text_mention custom_emoji'
  ).split(' '),
)
const found = new Set(
  'mention hashtag cashtag bot_command url email phone_number bank_card_number'.split(' '),
)

/** Entities that came with a text instead of HTML. */
export function readEntities(value: unknown, text: string): readonly Entity[] {
  if (!Array.isArray(value)) return []
  return sortEntities(value.flatMap(item => readEntity(item, text)))
}

function readEntity(item: unknown, text: string): Entity[] {
  if (!isObject(item)) throw problem('expected an Object')
  const type = asText(item['type'])
  const offset = readPlace(item, 'offset')
  const length = Math.min(readPlace(item, 'length'), text.length - offset)
  if (type !== undefined && found.has(type)) return []
  if (type === undefined || !given.has(type)) throw problem('Unsupported type specified')
  return length > 0
    ? [{ ...item, type, offset, length, ...(type === 'text_link' ? readUrl(item['url']) : {}) }]
    : []
}

const problem = (reason: string) => badRequest(`can't parse MessageEntity: ${reason}`)

function readPlace(item: { readonly [field: string]: unknown }, name: 'offset' | 'length'): number {
  const value = item[name]
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw problem(`Field "${name}" must be of type Number`)
  if (value < 0) throw badRequest(`receive an entity with incorrect ${name} ${value}`)
  return value
}

function readUrl(value: unknown): { readonly url: string } {
  const url = asText(value) ?? ''
  const link = checkedLink(url)
  if ('problem' in link) throw badRequest(`entity URL '${url}' is invalid: ${link.problem}`)
  return link
}

/** What Telegram marks by itself in any text: commands, mentions, tags and addresses. */
export function findEntities(text: string): readonly Entity[] {
  if (!/[/@#]/.test(text)) return []
  return [...text.matchAll(marks)].map(({ 0: whole, index, groups = {} }) => {
    const type = Object.keys(groups).find(name => groups[name] !== undefined) ?? ''
    return { type, offset: index, length: whole.length }
  })
}

const marks = new RegExp(
  [
    '(?<url>https?://[^\\s<>"]*[^\\s<>".,;:!?\'()])',
    '(?<![\\p{L}\\p{N}_/<>])(?<bot_command>/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?)(?![\\p{L}\\p{N}_/<>])',
    '(?<![\\p{L}\\p{N}_])(?<mention>@[a-zA-Z0-9_]{2,32})(?![\\p{L}\\p{N}_])',
    '(?<![\\p{L}\\p{N}_])(?<hashtag>#(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{N}_]{1,256})',
  ].join('|'),
  'gu',
)

/** The given entities, and the found ones that do not cross them. */
export function withFound(text: string, entities: readonly Entity[]): readonly Entity[] {
  const extra = findEntities(text).filter(one => !entities.some(other => overlap(one, other)))
  return extra.length === 0 ? entities : sortEntities([...entities, ...extra])
}

const overlap = (one: Entity, other: Entity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length

/** How a text is written down: its plain stretches, and what an entity makes of what is written inside it. */
export type Drawing = {
  readonly plain: (text: string) => string
  readonly entity: (entity: Entity, inner: string) => string
}

// src/lib/formatted.ts does the same for what the bot sends on, and must not share this: what it got wrong would look right here
/** Writes a text down with its entities, the outer around the inner; one that crosses the end of its parent is cut there. */
export function drawEntities(
  text: string,
  entities: readonly Entity[],
  drawing: Drawing,
  from = 0,
  to = text.length,
): string {
  let drawn = ''
  let at = from
  for (const [index, entity] of entities.entries()) {
    if (entity.offset < at || entity.offset >= to) continue
    const end = Math.min(entity.offset + entity.length, to)
    const inner = drawEntities(text, entities.slice(index + 1), drawing, entity.offset, end)
    drawn += drawing.plain(text.slice(at, entity.offset)) + drawing.entity(entity, inner)
    at = end
  }
  return drawn + drawing.plain(text.slice(at, to))
}
