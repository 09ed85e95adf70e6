import type { ChatMessage, Event } from './chat.ts'
import { remember } from './remember.ts'
import type { Core } from './state.ts'
import { toHtml } from './toHtml.ts'

/** What makes one message differ from another; the rest has a usual value. */
export type NewMessage = Pick<ChatMessage, 'chatId' | 'from' | 'text' | 'entities'> &
  Partial<Omit<ChatMessage, 'id' | 'sentAt' | 'html' | 'quoted' | 'deleted' | 'pinned'>>

/** Puts a message into a chat and into the event log. */
export function addMessage(core: Core, message: NewMessage): ChatMessage {
  const added: ChatMessage = {
    id: ++core.lastMessageId,
    sentAt: core.now(),
    deleted: false,
    pinned: false,
    silent: false,
    protected: false,
    forwarded: false,
    buttons: [],
    html: toHtml(message.text, message.entities),
    ...message,
    ...quote(core, message),
  }
  const chat = core.chats.get(added.chatId)
  if (chat) remember(chat, added, core.keep)
  else core.chats.set(added.chatId, [added])
  record(core, added.from === 'bot' ? 'sent' : 'in', added)
  return added
}

function quote(core: Core, { chatId, replyTo }: NewMessage): { readonly quoted?: string } {
  const answered = replyTo === undefined ? undefined : findMessage(core, chatId, replyTo)
  if (!answered) return {}
  const [line = ''] = answered.text.split('\n')
  return { quoted: line || (answered.file?.name ?? '') }
}

/** A name for files that are sent together. */
export const newAlbum = ({ lastMessageId }: Core): string => `1${lastMessageId + 1}`.padEnd(17, '0')

/** Changes a message that is already in a chat, and says so in the event log. */
export function changeMessage(
  core: Core,
  old: ChatMessage,
  kind: 'edited' | 'deleted' | 'pinned',
  change: Partial<ChatMessage>,
  by?: number,
): ChatMessage {
  const changed = { ...old, ...change }
  if (change.text !== undefined) Object.assign(changed, { html: toHtml(changed.text, changed.entities) })
  const chat = core.chats.get(old.chatId) ?? []
  chat[indexOf(chat, old.id)] = changed
  record(core, kind, changed, by)
  return changed
}

/** The message with this id, unless it was deleted. */
export function findMessage(core: Core, chatId: number, id: number): ChatMessage | undefined {
  const chat = core.chats.get(chatId) ?? []
  const found = chat[indexOf(chat, id)]
  return found?.deleted ? undefined : found
}

/** Writes down what happened and tells everyone who listens. */
export function recordEvent(core: Core, event: Omit<Event, 'seq' | 'at'>): void {
  const recorded = { seq: ++core.lastSeq, at: core.now(), ...event }
  remember(core.events, recorded, core.keep)
  for (const listener of core.listeners) listener(recorded)
}

function record(core: Core, kind: Event['kind'], message: ChatMessage, by?: number): void {
  const { chatId, text } = message
  recordEvent(core, { kind, chatId, text, message, ...(by === undefined ? {} : { by }) })
}

/** Ids only grow in a chat, so the place is found by halving. */
function indexOf(chat: readonly ChatMessage[], id: number): number {
  let low = 0
  let high = chat.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = chat[middle]?.id ?? 0
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
