import type { Chat, ChatMember, Update } from 'grammy/types'

/** A group or channel as Telegram tells it. */
export type GroupChat = { id: number; title: string; channel: boolean }

/** What the bot may do in a group: write, only be there, or not even that. */
export type BotPlace = 'writes' | 'mute' | 'out'

/** What happens in a group or channel and concerns the bot. */
export type GroupNews =
  /** Somebody has given the bot another place; `came` where it was not there before. */
  | { kind: 'placed'; chat: GroupChat; by: number; came: boolean; place: BotPlace; at: number }
  | { kind: 'renamed'; chat: GroupChat }
  /** A group has become a supergroup, which is another chat. */
  | { kind: 'moved'; from: number; to: number }
  /** A member taps a button, though none that stands there asks for it. */
  | { kind: 'pressed'; callbackId: string }

/** Reads what concerns the bot; null for all that people say to each other. */
export function groupNews(update: Update): GroupNews | null {
  const { my_chat_member: placed, callback_query: press } = update
  const message = update.message ?? update.channel_post
  const chat = message?.chat ?? placed?.chat ?? press?.message?.chat
  if (!chat || chat.type === 'private') return null
  if (press) return { kind: 'pressed', callbackId: press.id }
  if (placed) {
    const [was, place] = [placed.old_chat_member, placed.new_chat_member].map(placeOf(chat))
    const came = was === 'out' && place !== 'out'
    return { kind: 'placed', chat: named(chat), by: placed.from.id, came, place: place!, at: placed.date }
  }
  if (message?.migrate_to_chat_id) return { kind: 'moved', from: chat.id, to: message.migrate_to_chat_id }
  if (message?.migrate_from_chat_id) return { kind: 'moved', from: message.migrate_from_chat_id, to: chat.id }
  if (message?.new_chat_title === undefined) return null
  return { kind: 'renamed', chat: { ...named(chat), title: message.new_chat_title } }
}

type NotPrivate = Exclude<Chat, Chat.PrivateChat>

const named = (chat: NotPrivate): GroupChat => ({
  id: chat.id,
  title: chat.title ?? '',
  channel: chat.type === 'channel',
})

const placeOf =
  ({ type }: NotPrivate) =>
  (member: ChatMember): BotPlace => {
    const { status } = member
    if (status === 'left' || status === 'kicked') return 'out'
    if (status === 'restricted')
      return member.is_member ? (member.can_send_messages ? 'writes' : 'mute') : 'out'
    if (type !== 'channel' || status === 'creator') return 'writes'
    return status === 'administrator' && member.can_post_messages === true ? 'writes' : 'mute'
  }
