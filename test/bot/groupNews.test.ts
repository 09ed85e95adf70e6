import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { chatOf } from '../../src/bot/chats.ts'
import { groupNews } from '../../src/bot/groupNews.ts'

const group = { id: -5, type: 'group', title: 'Hội đồng' }
const channel = { id: -1_001, type: 'channel', title: 'Kênh' }
const from = { id: 7, is_bot: false, first_name: 'Lan' }
const update = (content: object) => ({ update_id: 1, ...content }) as Update
const placed = (chat: object, was: object, is: object) =>
  update({ my_chat_member: { chat, from, date: 3, old_chat_member: was, new_chat_member: is } })

const left = { status: 'left' }
const member = { status: 'member' }
const posts = { status: 'administrator', can_post_messages: true }
const muted = { status: 'restricted', is_member: true, can_send_messages: false }

test.for([
  ['a group it joins', placed(group, left, member), true, 'writes'],
  ['a channel in which it may post', placed(channel, left, posts), true, 'writes'],
  ['a channel in which it may not', placed(channel, posts, { status: 'administrator' }), false, 'mute'],
  ['a group that silences it', placed(group, member, muted), false, 'mute'],
  ['a group that lets it speak again', placed(group, muted, member), false, 'writes'],
  ['a group that puts it out', placed(group, member, { status: 'kicked' }), false, 'out'],
  [
    'a group that it has left while silenced',
    placed(group, muted, { ...muted, is_member: false }),
    false,
    'out',
  ],
] as const)('of %s the bot knows what it may do there', ([, news, came, place]) => {
  expect(groupNews(news)).toMatchObject({ kind: 'placed', by: 7, came, place, at: 3 })
})

test('titles and new chats are heard, in groups and in channels', () => {
  expect(groupNews(update({ message: { chat: group, from, new_chat_title: 'Mới' } }))).toEqual({
    kind: 'renamed',
    chat: { id: -5, title: 'Mới', channel: false },
  })
  expect(groupNews(update({ channel_post: { chat: channel, new_chat_title: 'Mới' } }))).toMatchObject({
    kind: 'renamed',
    chat: { channel: true },
  })
  const moved = { kind: 'moved', from: -5, to: -1_007 }
  const after = { id: -1_007, type: 'supergroup', title: 'Hội đồng' }
  expect(groupNews(update({ message: { chat: group, from, migrate_to_chat_id: -1_007 } }))).toEqual(moved)
  expect(groupNews(update({ message: { chat: after, from, migrate_from_chat_id: -5 } }))).toEqual(moved)
})

test('what people say to each other, and what they say to the bot alone, is no news of a group', () => {
  const own = { id: 7, type: 'private', first_name: 'Lan' }
  for (const content of [
    { message: { chat: group, from, text: '/menu' } },
    { message: { chat: group, from, new_chat_members: [from] } },
    { edited_message: { chat: group, from, text: 'x' } },
    { channel_post: { chat: channel, text: 'x' } },
    { message: { chat: own, from, text: 'x' } },
    { my_chat_member: { chat: own, from, date: 3, old_chat_member: member, new_chat_member: member } },
  ])
    expect(groupNews(update(content))).toBe(null)
})

test('what happens in one group is taken in order, whoever does it', () => {
  const press = update({ callback_query: { id: '1', from, message: { chat: group } } })
  const all = [placed(group, left, member), update({ message: { chat: group, from, text: 'x' } }), press]
  expect(all.map(chatOf)).toEqual([-5, -5, -5])
  expect(chatOf(update({ channel_post: { chat: channel } }))).toBe(-1_001)
})
