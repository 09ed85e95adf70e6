import type { PeopleSide } from './api.ts'
import { recordEvent } from './chats.ts'
import { settleIdle } from './idle.ts'
import { accountOf } from './reach.ts'
import type { Core } from './state.ts'
import { queueUpdate } from './updates.ts'
import { seconds, wireChat, wireUser } from './wire.ts'

/** How people get rid of the bot, and how they come back. */
export const blocking = (core: Core): Pick<PeopleSide, 'block' | 'unblock' | 'deactivate' | 'forget'> => ({
  block: userId => setBlocked(core, userId, true),
  unblock: userId => setBlocked(core, userId, false),
  deactivate: userId => {
    accountOf(core, userId).deactivated = true
  },
  forget: () => forget(core),
})

/** Blocks or unblocks the bot; doing it twice changes nothing. */
export function setBlocked(core: Core, userId: number, blocked: boolean): void {
  const account = accountOf(core, userId)
  if (account.blocked === blocked) return
  account.blocked = blocked
  recordEvent(core, { kind: blocked ? 'blocked' : 'unblocked', chatId: userId, text: '' })
  const my_chat_member = {
    chat: wireChat(core, userId),
    from: wireUser(account.person),
    date: seconds(core.now()),
    old_chat_member: member(core, !blocked),
    new_chat_member: member(core, blocked),
  }
  queueUpdate(core, userId, { my_chat_member })
}

function forget(core: Core): void {
  for (const account of core.accounts.values()) Object.assign(account, strange)
  core.chats.clear()
  core.groups.clear()
  core.callbacks.clear()
  core.updates.pending.clear()
  core.events.length = 0
  settleIdle(core)
}

const strange = { started: false, blocked: false, deactivated: false }

const member = ({ bot: user }: Core, isOut: boolean) =>
  isOut ? { user, status: 'kicked', until_date: 0 } : { user, status: 'member' }
