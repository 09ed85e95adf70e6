import type { ChatMessage } from './chat.ts'
import { findMessage } from './chats.ts'
import { badRequest, forbidden } from './refusal.ts'
import type { Account, Core } from './state.ts'

type ChatId = number | string | undefined

/** The chat that the bot may write to, or why it may not. */
export function reach(core: Core, given: ChatId): number {
  const chatId = knownChat(core, given)
  const account = core.accounts.get(chatId)
  if (account?.deactivated) throw forbidden('user is deactivated')
  if (account?.blocked) throw forbidden('bot was blocked by the user')
  if (account?.started === false) throw forbidden("bot can't initiate conversation with a user")
  return chatId
}

/** The chat with this id, whether the bot may write to it or not. */
export function knownChat({ accounts, groups }: Core, given: ChatId): number {
  if (given === undefined) throw badRequest('chat_id is empty')
  if (typeof given === 'number' && (accounts.has(given) || groups.has(given))) return given
  throw badRequest('chat not found')
}

/** The message that a request names, which Telegram calls "message to edit" or the like when it is missing. */
export function namedMessage(
  core: Core,
  chatId: number,
  messageId: number | undefined,
  called: string,
): ChatMessage {
  if (messageId === undefined) throw badRequest('message identifier is not specified')
  const message = findMessage(core, chatId, messageId)
  if (!message) throw badRequest(`${called} not found`)
  return message
}

/** A person whom a test or the playground speaks for. */
export function accountOf({ accounts }: Core, userId: number): Account {
  const account = accounts.get(userId)
  if (!account) throw new Error(`Nobody has the id ${userId}: add them with addUser first`)
  return account
}
