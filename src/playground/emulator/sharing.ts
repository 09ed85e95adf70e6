import type { PeopleSide } from './api.ts'
import type { AlbumItem, Caption, ChatMessage, Contact, Person, Upload } from './chat.ts'
import { newAlbum } from './chats.ts'
import { withFound } from './entities.ts'
import { type FileKind, mixProblem } from './fileKinds.ts'
import { infoOf, storeUpload } from './files.ts'
import { receive } from './people.ts'
import { accountOf } from './reach.ts'
import type { Core } from './state.ts'

type Sharing = Pick<
  PeopleSide,
  'sendFile' | 'sendPhoto' | 'sendVideo' | 'sendAudio' | 'sendAlbum' | 'shareContact' | 'forwardContact'
>

/** What people send besides words. */
export const sharing = (core: Core): Sharing => ({
  sendFile: (userId, file) => send(core, userId, 'document', file),
  sendPhoto: (userId, photo) =>
    send(core, userId, 'photo', { name: 'photo.jpg', mime: 'image/jpeg', ...photo }),
  sendVideo: (userId, video) => send(core, userId, 'video', video),
  sendAudio: (userId, audio) => send(core, userId, 'audio', audio),
  sendAlbum: (userId, files, caption = {}) => sendAlbum(core, userId, files, caption),
  shareContact: (userId, contact = {}) => shareContact(core, userId, contact),
  forwardContact: (userId, contact) => receive(core, userId, { contact, forwarded: true }),
})

/** Sends a contact: one's own unless it says otherwise. */
export function shareContact(
  core: Core,
  userId: number,
  { phone, userId: ownerId = userId }: { readonly phone?: string; readonly userId?: number | null },
): ChatMessage {
  const { person } = accountOf(core, userId)
  return receive(core, userId, {
    contact: {
      phone: phone ?? phoneOf(person),
      firstName: person.first_name,
      ...(person.last_name === undefined ? {} : { lastName: person.last_name }),
      ...(ownerId === null ? {} : { userId: ownerId }),
    } satisfies Contact,
  })
}

const phoneOf = ({ phone, id }: Person): string => phone ?? `849${String(id).padStart(8, '0').slice(-8)}`

const longestCaption = 1024

function send(
  core: Core,
  userId: number,
  kind: FileKind,
  { caption = '', entities = [], replyTo, ...upload }: Upload & Caption,
  album?: string,
): ChatMessage {
  if (caption.length > longestCaption) throw new Error(`A caption has at most ${longestCaption} characters`)
  return receive(core, userId, {
    text: caption,
    entities: withFound(caption, entities),
    file: infoOf(storeUpload(core, kind, upload)),
    ...(album === undefined ? {} : { album }),
    ...(replyTo === undefined ? {} : { replyTo }),
  })
}

function sendAlbum(core: Core, userId: number, files: readonly AlbumItem[], caption: Caption): ChatMessage[] {
  if (files.length < 2 || files.length > 10) throw new Error('An album has two to ten files')
  const problem = mixProblem(files.map(({ kind }) => kind))
  if (problem) throw new Error(`Telegram's apps make no such album: ${problem}`)
  const album = newAlbum(core)
  return files.map(({ kind, ...file }, index) =>
    send(core, userId, kind, { ...file, ...(index === 0 ? caption : {}) }, album),
  )
}
