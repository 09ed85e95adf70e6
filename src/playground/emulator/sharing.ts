import type { PeopleSide } from './api.ts'
import type { ChatMessage, Contact, Person, Upload } from './chat.ts'
import { infoOf, storeUpload } from './files.ts'
import { receive } from './people.ts'
import { accountOf } from './reach.ts'
import type { Core } from './state.ts'

type Sharing = Pick<PeopleSide, 'sendFile' | 'sendPhoto' | 'shareContact' | 'forwardContact'>

/** What people send besides words. */
export const sharing = (core: Core): Sharing => ({
  sendFile: (userId, file) => send(core, userId, 'document', file),
  sendPhoto: (userId, photo) =>
    send(core, userId, 'photo', { name: 'photo.jpg', mime: 'image/jpeg', ...photo }),
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

function send(
  core: Core,
  userId: number,
  kind: 'document' | 'photo',
  { caption = '', ...upload }: Upload,
): ChatMessage {
  return receive(core, userId, { text: caption, file: infoOf(storeUpload(core, kind, upload)) })
}
