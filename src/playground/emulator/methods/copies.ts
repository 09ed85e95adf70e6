import type { ChatMessage } from '../chat.ts'
import { addMessage, findMessage, newAlbum } from '../chats.ts'
import { readIds } from '../ids.ts'
import { sending } from '../method.ts'
import { namedMessage, reach } from '../reach.ts'
import { badRequest } from '../refusal.ts'
import type { Content } from '../rights.ts'
import type { Core } from '../state.ts'
import { readCaption } from '../text.ts'
import { readSendOptions, sendFields } from './sendOptions.ts'

const captionFields = { caption: 'text', parse_mode: 'text', caption_entities: 'json' } as const

export const copyMessage = sending(
  { ...sendFields, ...captionFields, from_chat_id: 'chat', message_id: 'int' },
  (core, given) => {
    const from = sourceOf(core, given.from_chat_id)
    const original = namedMessage(core, from, given.message_id, 'message to copy')
    // an empty caption takes the old one away; without any the old one stays
    const words =
      given.caption === undefined || !original.file
        ? {}
        : readCaption(given.caption, given.parse_mode, given.caption_entities)
    const options = readSendOptions(core, given, [kindOf(original)])
    return { message_id: addMessage(core, { ...options, ...contentOf(original), ...words }).id }
  },
)

const {
  reply_markup: _none,
  reply_parameters: _nothing,
  reply_to_message_id: _nobody,
  ...plainly
} = sendFields

/** Messages that are not there are passed over; an album stays together. */
export const copyMessages = sending(
  { ...plainly, from_chat_id: 'chat', message_ids: 'json', remove_caption: 'flag' },
  (core, given) => {
    const ids = readIds(given.message_ids)
    const from = sourceOf(core, given.from_chat_id)
    const originals = ids.flatMap(id => findMessage(core, from, id) ?? [])
    const options = readSendOptions(core, given, originals.map(kindOf))
    if (originals.length === 0) throw badRequest('there are no messages to forward')
    const albums = albumsAnew(core, originals)
    return originals.map(original => {
      const bare = given.remove_caption && original.file ? { text: '', entities: [] } : {}
      const album = original.album === undefined ? undefined : albums.get(original.album)
      const together = album === undefined ? {} : { album }
      return { message_id: addMessage(core, { ...options, ...contentOf(original), ...bare, ...together }).id }
    })
  },
)

function sourceOf(core: Core, chat: number | string | undefined): number {
  if (chat === undefined) throw badRequest('parameter "from_chat_id" is required')
  return reach(core, chat, 'read')
}

const kindOf = ({ file, contact }: ChatMessage): Content => file?.kind ?? (contact ? 'contact' : 'text')

function contentOf({ text, entities, file, contact }: ChatMessage) {
  return { text, entities, ...(file ? { file } : {}), ...(contact ? { contact } : {}) }
}

/** New names for the albums of which more than one file is copied. */
function albumsAnew(core: Core, originals: readonly ChatMessage[]): Map<string, string> {
  const names = originals.flatMap(({ album }) => album ?? [])
  const several = [...new Set(names)].filter(name => names.filter(one => one === name).length > 1)
  return new Map(several.map((name, index) => [name, `${newAlbum(core)}${index}`]))
}
