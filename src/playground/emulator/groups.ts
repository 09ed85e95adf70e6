import type { BotPlace, Group, NewGroup } from './chat.ts'
import { recordEvent } from './chats.ts'
import type { GroupSide } from './groupSide.ts'
import { groupOf, isIn } from './groupOf.ts'
import { accountOf } from './reach.ts'
import { addService } from './service.ts'
import type { Core } from './state.ts'
import { queueUpdate } from './updates.ts'
import { seconds, wireChat, wireUser } from './wire.ts'
import { wireBotIn } from './wireMember.ts'

/** What people do with groups and channels, and with the bot in them. */
export const grouping = (core: Core): Omit<GroupSide, 'sayIn' | 'startInGroup'> => ({
  addGroup: group => addGroup(core, group),
  setBot: (userId, chatId, place) => setBot(core, userId, chatId, place),
  closeGroup: (chatId, closed) => {
    core.groups.set(chatId, { ...groupOf(core, chatId), closed })
  },
  upgradeGroup: (userId, chatId) => upgradeGroup(core, userId, chatId),
  renameGroup: (userId, chatId, title) => {
    core.groups.set(chatId, { ...groupOf(core, chatId), title })
    addService(core, chatId, userId, { new_chat_title: title })
  },
  joinGroup: (userId, chatId) => {
    const group = groupOf(core, chatId)
    if (group.members.includes(userId)) return
    core.groups.set(chatId, { ...group, members: [...group.members, userId] })
    addService(core, chatId, userId, { new_chat_members: [wireUser(accountOf(core, userId).person)] })
  },
  leaveGroup: (userId, chatId) => {
    const group = groupOf(core, chatId)
    core.groups.set(chatId, { ...group, members: group.members.filter(id => id !== userId) })
    addService(core, chatId, userId, { left_chat_member: wireUser(accountOf(core, userId).person) })
  },
})

/** Groups and those above 200 people have ids from different ranges. */
const firstId = { group: -4_100_000_000, supergroup: -1_002_100_000_000, channel: -1_002_100_000_000 }

/** Unless it says otherwise the bot is in it, and may write. */
function addGroup(core: Core, { title, kind = 'group', members = [], ...given }: NewGroup): number {
  const id = given.id ?? firstId[kind] - core.groups.size
  const usually = kind === 'channel' ? 'administrator' : 'member'
  const { bot = usually, owner = members[0] ?? null } = given
  core.groups.set(id, { id, title, kind, members, owner, bot, closed: false })
  return id
}

/** Gives the bot another place in a group; doing it twice changes nothing. */
export function setBot(core: Core, userId: number | null, chatId: number, place: BotPlace): void {
  const old = groupOf(core, chatId)
  if (old.bot === place) return
  if (place === 'muted' && old.kind === 'group')
    throw new Error('In a small group nobody can be restricted alone: close the group, or upgrade it')
  const group = { ...old, bot: place }
  core.groups.set(chatId, group)
  const by = userId === null ? {} : { by: userId }
  recordEvent(core, { kind: 'placed', chatId, text: place, group, data: old.bot, ...by })
  const from = userId === null ? core.bot : wireUser(accountOf(core, userId).person)
  const change = { old_chat_member: wireBotIn(core, old), new_chat_member: wireBotIn(core, group) }
  const my_chat_member = { chat: wireChat(core, chatId), from, date: seconds(core.now()), ...change }
  queueUpdate(core, chatId, { my_chat_member })
  if (isIn(old) !== isIn(group)) tellMembers(core, group, userId)
}

/** In a group everybody reads that the bot came or went; in a channel nobody does. */
function tellMembers(core: Core, group: Group, userId: number | null): void {
  if (group.kind === 'channel') return
  const { bot } = core
  const what = isIn(group) ? { new_chat_members: [bot] } : { left_chat_member: bot }
  addService(core, group.id, userId, what)
}

/** Makes a supergroup of a group: the old id leads nowhere any more, and both chats say so. */
function upgradeGroup(core: Core, userId: number, chatId: number): number {
  const old = groupOf(core, chatId)
  if (old.kind !== 'group') throw new Error(`"${old.title}" is no small group`)
  const { title, members, owner, bot } = old
  const movedTo = addGroup(core, { title, kind: 'supergroup', members, owner, bot })
  core.groups.set(chatId, { ...old, movedTo })
  recordEvent(core, { kind: 'upgraded', chatId, text: title, by: userId })
  addService(core, chatId, userId, { migrate_to_chat_id: movedTo })
  addService(core, movedTo, userId, { migrate_from_chat_id: chatId })
  return movedTo
}
