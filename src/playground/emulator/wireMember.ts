import type { Group } from './chat.ts'
import type { Loose } from './read.ts'
import { badRequest } from './refusal.ts'
import type { Core } from './state.ts'
import { wireUser } from './wire.ts'

/** The bot as a member of a group, as the Bot API writes it. */
export function wireBotIn({ bot: user }: Core, { bot, kind }: Group): Loose {
  if (bot === 'member') return { user, status: 'member' }
  if (bot === 'administrator') return { user, ...administrator(kind, true) }
  if (bot === 'muted' && kind === 'channel') return { user, ...administrator(kind, false) }
  if (bot === 'muted') return { user, status: 'restricted', is_member: true, until_date: 0, ...nothing }
  // who is put out of a small group is not remembered there
  if (bot === 'kicked' && kind !== 'group') return { user, status: 'kicked', until_date: 0 }
  return { user, status: 'left' }
}

/** A person as a member of a group. */
export function wireMember({ accounts }: Core, { members, owner }: Group, userId: number): Loose {
  const account = accounts.get(userId)
  if (!account) throw badRequest('user not found')
  const user = wireUser(account.person)
  if (!members.includes(userId)) return { user, status: 'left' }
  return userId === owner ? { user, status: 'creator', is_anonymous: false } : { user, status: 'member' }
}

/** What an administrator of a group or channel may; people who appoint one leave most of it as it is. */
const administrator = (kind: Group['kind'], canPost: boolean): Loose => ({
  status: 'administrator',
  can_be_edited: false,
  can_manage_chat: true,
  can_change_info: false,
  ...(kind === 'channel'
    ? { can_post_messages: canPost, can_edit_messages: canPost }
    : { can_pin_messages: true }),
  can_delete_messages: canPost,
  can_invite_users: true,
  can_restrict_members: false,
  can_promote_members: false,
  can_manage_video_chats: false,
  is_anonymous: false,
})

const nothing = Object.fromEntries(
  [
    'messages audios documents photos videos video_notes voice_notes polls other_messages'
      .split(' ')
      .map(what => `can_send_${what}`),
    'can_add_web_page_previews can_change_info can_invite_users can_pin_messages can_manage_topics'.split(
      ' ',
    ),
  ]
    .flat()
    .map(right => [right, false]),
)
