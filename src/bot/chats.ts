import type { Update } from 'grammy/types'
import { groupBy } from '../lib/group.ts'

/** The kinds of update the bot wants. */
export const heard = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'my_chat_member',
] as const

/** The updates of each chat, in the order in which Telegram gave them. */
export function byChat(updates: readonly Update[]): Update[][] {
  return [...groupBy(updates, chatOf).values()]
}

/** Whose chat an update belongs to; those of no chat share one place. */
export function chatOf(update: Update): number {
  const { message: said, edited_message: edited, channel_post: posted } = update
  const message = said ?? edited ?? posted ?? update.callback_query?.message
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? update.callback_query?.from.id ?? 0
}
