import type { ChatMessage, Group } from './chat.ts'
import { findMessage } from './chats.ts'
import { badRequest, forbidden, upgraded } from './refusal.ts'
import type { Account, Core } from './state.ts'

type ChatId = number | string | undefined

/** What the bot wants with a chat; less is asked of one that is only looked at. */
export type Access = 'read' | 'edit' | 'write'

/** The chat that the bot may write to, or why it may not. */
export function reach(core: Core, given: ChatId, access: Access = 'write'): number {
  const chatId = knownChat(core, given)
  const group = core.groups.get(chatId)
  if (group) checkGroup(group, access)
  else if (access !== 'read') checkAccount(core.accounts.get(chatId))
  return chatId
}

/** The chat with this id, whether the bot may write to it or not. */
export function knownChat({ accounts, groups }: Core, given: ChatId): number {
  if (given === undefined) throw badRequest('chat_id is empty')
  const isKnown = (id: number) => accounts.has(id) || (groups.get(id)?.bot ?? 'stranger') !== 'stranger'
  if (typeof given === 'number' && isKnown(given)) return given
  throw badRequest('chat not found')
}

function checkAccount(account: Account | undefined): void {
  if (account?.deactivated) throw forbidden('user is deactivated')
  if (account?.blocked) throw forbidden('bot was blocked by the user')
  if (account?.started === false) throw forbidden("bot can't initiate conversation with a user")
}

function checkGroup({ kind, bot, movedTo }: Group, access: Access): void {
  if (kind === 'group' && access === 'read') return
  if (movedTo !== undefined) throw upgraded(movedTo)
  if (bot === 'kicked') throw forbidden(`bot was kicked from the ${kind} chat`)
  if (bot === 'left') throw forbidden(`bot is not a member of the ${kind} chat`)
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
