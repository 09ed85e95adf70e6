import type { ChatMessage } from './chat.ts'
import { addMessage } from './chats.ts'
import { groupOf } from './groupOf.ts'
import type { Loose } from './read.ts'
import type { Core } from './state.ts'
import { queueUpdate } from './updates.ts'
import { wireMessage } from './wire.ts'

/** Lets a group say by itself what happened in it; the bot hears of its own coming and going, too. */
export function addService(core: Core, chatId: number, by: number | null, service: Loose): ChatMessage {
  const author = by === null ? ({ from: 'bot' } as const) : ({ from: 'person', by } as const)
  const message = addMessage(core, { chatId, ...author, text: '', entities: [], service })
  if (groupOf(core, chatId).bot !== 'stranger')
    queueUpdate(core, chatId, { message: wireMessage(core, message) })
  return message
}
