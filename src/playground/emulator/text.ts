import { type Entity, readEntities, withFound } from './entities.ts'
import { type Formatted, parseHtml } from './html.ts'
import { isLonger } from './read.ts'
import { badRequest } from './refusal.ts'

const maxBytes = 32_768

/** A text that the bot gives, parsed and trimmed as Telegram does. */
export function readText(
  text: string | undefined,
  { parseMode, entities, tooLong }: { parseMode: string | undefined; entities: unknown; tooLong: string },
): Formatted {
  if (!text) throw badRequest('message text is empty')
  const parsed = trim(parse(text, parseMode, entities))
  if (!parsed.text) throw badRequest('text must be non-empty')
  if (isLonger(parsed.text, 4096)) throw badRequest(tooLong)
  return { text: parsed.text, entities: withFound(parsed.text, parsed.entities) }
}

/** The same for the words under a file, which may be missing. */
export function readCaption(
  text: string | undefined,
  parseMode: string | undefined,
  entities: unknown,
  tooLong = 'message caption is too long',
): Formatted {
  if (!text) return { text: '', entities: [] }
  const parsed = trim(parse(text, parseMode, entities))
  if (isLonger(parsed.text, 1024)) throw badRequest(tooLong)
  return { text: parsed.text, entities: withFound(parsed.text, parsed.entities) }
}

function parse(given: string, parseMode: string | undefined, entities: unknown): Formatted {
  if (given.length * 3 > maxBytes && Buffer.byteLength(given) > maxBytes) throw badRequest('text is too long')
  const text = clean(given)
  const mode = (parseMode ?? '').toLowerCase()
  if (mode === '' || mode === 'none') return { text, entities: readEntities(entities, text) }
  if (mode === 'html') return parseHtml(text)
  if (mode.startsWith('markdown'))
    throw badRequest(`the emulator does not know parse_mode ${parseMode}: this project sends HTML`)
  throw badRequest('unsupported parse_mode')
}

// a search first: almost no text needs the copy
const clean = (text: string) => (unwanted.test(text) ? text.replace(/\r/g, '').replace(control, ' ') : text)
// eslint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0009\u000b-\u001f]/
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0009\u000b-\u001f]/g

function trim({ text, entities }: Formatted): Formatted {
  const ended = text.replace(/[ \n]+$/, '')
  const room = Math.min(entities[0]?.offset ?? ended.length, ended.length)
  const lead = /^[ \n]*/.exec(ended.slice(0, room))?.[0].length ?? 0
  if (lead === 0 && ended.length === text.length) return { text, entities }
  const kept = entities.flatMap((entity): Entity[] => {
    const length = Math.min(entity.length, ended.length - entity.offset)
    return length > 0 ? [{ ...entity, offset: entity.offset - lead, length }] : []
  })
  return { text: ended.slice(lead), entities: kept }
}
