import { changeMessage } from '../chats.ts'
import { method } from '../method.ts'
import { namedMessage, reach } from '../reach.ts'

export const pinChatMessage = method(
  { chat_id: 'chat', message_id: 'int', disable_notification: 'flag' },
  (core, { chat_id, message_id }) => {
    const message = namedMessage(core, reach(core, chat_id), message_id, 'message to pin')
    changeMessage(core, message, 'pinned', { pinned: true })
    return true
  },
)

export const unpinChatMessage = method(
  { chat_id: 'chat', message_id: 'int' },
  (core, { chat_id, message_id }) => {
    const chatId = reach(core, chat_id)
    const newest = message_id ?? core.chats.get(chatId)?.findLast(({ pinned }) => pinned)?.id ?? 0
    changeMessage(core, namedMessage(core, chatId, newest, 'message to unpin'), 'pinned', { pinned: false })
    return true
  },
)
