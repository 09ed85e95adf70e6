import type { ChatMessage } from './chat.ts'
import type { FileKind } from './fileKinds.ts'
import { badRequest } from './refusal.ts'
import type { Core } from './state.ts'

export type Content = FileKind | 'text' | 'contact'

const called: Readonly<Record<Content, string>> = {
  text: 'text messages',
  document: 'documents',
  photo: 'photos',
  video: 'videos',
  audio: 'music',
  contact: 'contacts',
}

/** Refuses what the bot may not put into a chat that it can reach. */
export function checkRights({ groups }: Core, chatId: number, contents: readonly Content[]): void {
  const group = groups.get(chatId)
  if (!group || group.bot === 'administrator') return
  if (group.kind === 'channel') throw badRequest('need administrator rights in the channel chat')
  const first = group.closed || group.bot === 'muted' ? contents[0] : undefined
  if (first) throw badRequest(`not enough rights to send ${called[first]} to the chat`)
}

/** Whether the bot may change what it has put into a chat; in a channel that is the right to post. */
export function mayTouchOwn({ groups }: Core, chatId: number): boolean {
  const group = groups.get(chatId)
  return group?.kind !== 'channel' || group.bot === 'administrator'
}

const twoDays = 48 * 60 * 60 * 1000

/** Why the bot may not delete a message, in the words that Telegram has for each kind of chat. */
export function deleteProblem(
  core: Core,
  { chatId, from, sentAt, service }: ChatMessage,
): string | undefined {
  const age = core.now() - sentAt
  const group = core.groups.get(chatId)
  const isLarge = group?.kind === 'supergroup' || group?.kind === 'channel'
  if (isLarge && age >= twoDays) return "message can't be deleted"
  const isMine = from === 'bot' && !service && mayTouchOwn(core, chatId)
  const isAllowed = !group || isMine || group.bot === 'administrator'
  if (isLarge) return isAllowed ? undefined : "message can't be deleted"
  return isAllowed && age <= twoDays ? undefined : "message can't be deleted for everyone"
}
