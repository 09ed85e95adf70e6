import type { Update } from 'grammy/types'

/** The kinds of update the bot wants. */
export const heard = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'my_chat_member',
] as const

/** Whose chat an update belongs to; those of no chat share one place. */
export function chatOf(update: Update): number {
  const { message: said, edited_message: edited, channel_post: posted } = update
  const message = said ?? edited ?? posted ?? update.callback_query?.message
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? update.callback_query?.from.id ?? 0
}
