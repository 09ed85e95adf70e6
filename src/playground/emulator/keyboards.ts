import type { Keyboard } from './chat.ts'
import type { Core } from './state.ts'

/** The keyboard that the person sees now, and the message that brought it. */
export function currentKeyboard(
  { chats }: Core,
  chatId: number,
): { readonly keyboard: Keyboard; readonly messageId: number } | null {
  const chat = chats.get(chatId) ?? []
  const bringer = chat.findLast(
    ({ keyboard, deleted }) => keyboard !== undefined && keyboard !== 'asksReply' && !deleted,
  )
  const keyboard = bringer?.keyboard
  if (!bringer || typeof keyboard !== 'object') return null
  return { keyboard, messageId: bringer.id }
}
