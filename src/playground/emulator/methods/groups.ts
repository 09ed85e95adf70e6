import type { Group } from '../chat.ts'
import { isIn } from '../groupOf.ts'
import { setBot } from '../groups.ts'
import { method } from '../method.ts'
import { type Access, reach } from '../reach.ts'
import { badRequest } from '../refusal.ts'
import type { Core } from '../state.ts'
import { wireChat } from '../wire.ts'
import { wireBotIn, wireMember } from '../wireMember.ts'

export const getChat = method({ chat_id: 'chat' }, (core, { chat_id }) =>
  wireChat(core, reach(core, chat_id, 'read')),
)

export const getChatMember = method({ chat_id: 'chat', user_id: 'int' }, (core, { chat_id, user_id = 0 }) => {
  if (user_id <= 0) throw badRequest('invalid user_id specified')
  const isMe = user_id === core.bot.id
  const group = groupNamed(core, chat_id, isMe ? 'read' : 'write')
  return isMe ? wireBotIn(core, group) : wireMember(core, group, user_id)
})

export const getChatAdministrators = method({ chat_id: 'chat' }, (core, { chat_id }) => {
  const group = groupNamed(core, chat_id, 'write', 'there are no administrators in the private chat')
  const owner = group.owner === null ? [] : [wireMember(core, group, group.owner)]
  return group.bot === 'administrator' ? [...owner, wireBotIn(core, group)] : owner
})

export const getChatMemberCount = method({ chat_id: 'chat' }, (core, { chat_id }) => {
  const group = groupNamed(core, chat_id)
  return group.members.length + (isIn(group) ? 1 : 0)
})

export const leaveChat = method({ chat_id: 'chat' }, (core, { chat_id }) => {
  setBot(core, null, groupNamed(core, chat_id, 'read').id, 'left')
  return true
})

/** Who is in a group can only be seen by those who may write there. */
function groupNamed(
  core: Core,
  chat: number | string | undefined,
  access: Access = 'write',
  problem = 'the emulator knows the members of groups only',
): Group {
  const group = core.groups.get(reach(core, chat, access))
  if (!group) throw badRequest(problem)
  return group
}
