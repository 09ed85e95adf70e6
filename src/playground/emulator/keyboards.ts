import type { Keyboard } from './chat.ts'
import type { Core } from './state.ts'

/** The keyboard that the person sees now, and the message that brought it. */
export function currentKeyboard(
  { chats }: Core,
  chatId: number,
): { readonly keyboard: Keyboard; readonly messageId: number } | null {
  const chat = chats.get(chatId) ?? []
  // deleting the message that brought a keyboard takes it away; deleting the one that removed it brings nothing back
  const last = chat.findLast(({ keyboard }) => keyboard !== undefined && keyboard !== 'asksReply')
  if (!last || last.deleted || typeof last.keyboard !== 'object') return null
  return { keyboard: last.keyboard, messageId: last.id }
}
