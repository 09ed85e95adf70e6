import type { Update as FullUpdate } from 'grammy/types'
import type { Update, WatchingSide } from './api.ts'
import type { Event } from './chat.ts'
import { findMessage } from './chats.ts'
import { findFile } from './files.ts'
import { whenIdle } from './idle.ts'
import { currentKeyboard } from './keyboards.ts'
import { commandsFor } from './methods/commands.ts'
import { accountOf } from './reach.ts'
import type { Core } from './state.ts'

/** What can be seen of the chats and of the bot from outside. */
export const watching = (core: Core): WatchingSide => ({
  chat: chatId => core.chats.get(chatId)?.slice() ?? [],
  message: (chatId, messageId) => findMessage(core, chatId, messageId),
  status: userId => {
    const { started, blocked, deactivated } = accountOf(core, userId)
    return { started, blocked, deactivated }
  },
  keyboard: chatId => currentKeyboard(core, chatId)?.keyboard ?? null,
  groups: () => [...core.groups.values()],
  events: since => eventsSince(core, since ?? 0),
  subscribe: listener => listen(core.listeners, listener),
  onCall: listener => listen(core.callListeners, listener),
  file: fileId => findFile(core, fileId),
  commandsFor: userId => commandsFor(core, userId, accountOf(core, userId).person.language_code ?? ''),
  profile: () => ({
    description: core.texts.get('description|') ?? '',
    shortDescription: core.texts.get('short_description|') ?? '',
  }),
  updates: () => core.history.map(({ update }) => inFull(update)),
  idle: limitMs => whenIdle(core, limitMs ?? 20_000),
  get counts() {
    return { tooMany: core.faults.tooManyCount, calls: core.callCounts }
  },
})

/** The Bot API's own types say more of an update than the emulator needs to know. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const inFull = (update: Update): FullUpdate => update as FullUpdate

/** Sequence numbers have no gaps, so the place is computed. */
function eventsSince({ events }: Core, since: number): readonly Event[] {
  const first = events[0]?.seq ?? 1
  return events.slice(Math.max(0, since - first + 1))
}

function listen<T>(listeners: Set<(happened: T) => void>, listener: (happened: T) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
