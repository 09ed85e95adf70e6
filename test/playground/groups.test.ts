import { expect, test } from 'vitest'
import type { BotPlace } from '../../src/playground/emulator/chat.ts'
import { drawPicture } from '../../src/playground/scenario/picture.ts'
import { lan, minh, newClock, newTelegram, refusal, result, sent } from './telegram.ts'

type Kind = 'group' | 'supergroup' | 'channel'

/** A group of Lan's and Minh's. */
function withGroup(kind: Kind = 'group', bot?: BotPlace, telegram = newTelegram()) {
  const title = 'Hội đồng Hoa Mai'
  const id = telegram.addGroup({ title, kind, members: [lan, minh], ...(bot && { bot }) })
  const send = (params: object = { text: 'a' }) =>
    refusal(telegram, 'sendMessage', { chat_id: id, ...params })
  return { telegram, id, send }
}

const markup = { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'ack' }]] }

test('groups have small negative ids, supergroups and channels long ones', () => {
  expect(String(withGroup('group').id)).toMatch(/^-4\d{9}$/)
  for (const kind of ['supergroup', 'channel'] as const)
    expect(String(withGroup(kind).id)).toMatch(/^-100\d{10}$/)
})

test('whoever adds the bot to a group is told to the bot, and so is the service message', async () => {
  const { telegram, id, send } = withGroup('group', 'stranger')
  expect(await send()).toBe('Bad Request: chat not found')
  telegram.setBot(lan, id, 'member')
  telegram.setBot(lan, id, 'member')
  expect(await send()).toBe('ok')
  const chat = { id, title: 'Hội đồng Hoa Mai', type: 'group' }
  expect(telegram.updates()).toMatchObject([
    {
      my_chat_member: {
        chat,
        from: { id: lan, is_bot: false },
        old_chat_member: { status: 'left', user: { is_bot: true } },
        new_chat_member: { status: 'member' },
      },
    },
    { message: { chat, from: { id: lan }, new_chat_members: [{ username: 'phong_trao_bot' }] } },
  ])
})

const ways: [kind: Kind, place: BotPlace, status: string, reason: string][] = [
  ['group', 'kicked', 'left', 'Forbidden: bot was kicked from the group chat'],
  ['group', 'left', 'left', 'Forbidden: bot is not a member of the group chat'],
  ['supergroup', 'kicked', 'kicked', 'Forbidden: bot was kicked from the supergroup chat'],
  ['supergroup', 'left', 'left', 'Forbidden: bot is not a member of the supergroup chat'],
  ['channel', 'kicked', 'kicked', 'Forbidden: bot was kicked from the channel chat'],
  ['channel', 'left', 'left', 'Forbidden: bot is not a member of the channel chat'],
  ['channel', 'muted', 'administrator', 'Bad Request: need administrator rights in the channel chat'],
  ['supergroup', 'muted', 'restricted', 'Bad Request: not enough rights to send text messages to the chat'],
]

test.each(ways)('in a %s, when it is %s, the bot is told %s and cannot write', async (...way) => {
  const [kind, place, status, reason] = way
  const { telegram, id, send } = withGroup(kind)
  telegram.setBot(minh, id, place)
  const changes = telegram.updates().flatMap(({ my_chat_member }) => my_chat_member ?? [])
  expect(changes).toMatchObject([{ from: { id: minh }, new_chat_member: { status } }])
  expect(await send()).toBe(reason)
  expect(telegram.chat(id).filter(({ from }) => from === 'bot')).toEqual([])
})

test('in a channel the bot speaks in the channel’s name, and loses the right to post by a flag', async () => {
  const { telegram, id } = withGroup('channel', 'stranger')
  telegram.setBot(lan, id, 'administrator')
  const message = await result(telegram, 'sendMessage', { chat_id: id, text: 'a' })
  expect(message).toMatchObject({ chat: { id, type: 'channel' }, sender_chat: { id } })
  expect(message).not.toHaveProperty('from')
  telegram.setBot(lan, id, 'muted')
  const rights = telegram
    .updates()
    .flatMap(({ my_chat_member }) => my_chat_member?.new_chat_member ?? [])
    .map(member => 'can_post_messages' in member && member.can_post_messages)
  expect(rights).toEqual([true, false])
  expect(telegram.updates().every(({ message: service }) => service === undefined)).toBe(true)
})

test('where only administrators may write, each kind of message is refused by its name', async () => {
  const { telegram, id, send } = withGroup()
  const photo = telegram.sendPhoto(lan, { bytes: drawPicture('a') }).file?.id
  telegram.closeGroup(id, true)
  expect(await send()).toBe('Bad Request: not enough rights to send text messages to the chat')
  expect(await refusal(telegram, 'sendPhoto', { chat_id: id, photo })).toBe(
    'Bad Request: not enough rights to send photos to the chat',
  )
  telegram.setBot(lan, id, 'administrator')
  expect(await send()).toBe('ok')
})

test('a group that becomes a supergroup says where it went, in both chats and to whoever writes to it', async () => {
  const { telegram, id, send } = withGroup()
  const message_id = await sent(telegram, { chat_id: id, text: 'a' })
  const movedTo = telegram.upgradeGroup(lan, id)
  expect(telegram.updates()).toMatchObject([
    { message: { chat: { id, type: 'group' }, migrate_to_chat_id: movedTo } },
    { message: { chat: { id: movedTo, type: 'supergroup' }, migrate_from_chat_id: id } },
  ])
  expect(await telegram.call('sendMessage', { chat_id: id, text: 'b' })).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: movedTo },
  })
  expect(await refusal(telegram, 'deleteMessage', { chat_id: id, message_id })).toMatch('upgraded')
  expect(await send({ chat_id: movedTo, text: 'b' })).toBe('ok')
  expect(await refusal(telegram, 'getChat', { chat_id: id })).toBe('ok')
})

test('a member’s press comes from the member and out of the group, and opens no chat of their own', async () => {
  const { telegram, id } = withGroup()
  const message_id = await sent(telegram, { chat_id: id, text: 'Họp 8 giờ', reply_markup: markup })
  telegram.pressLabel(minh, 'Đã nhận', id)
  const { callback_query } = telegram.updates().at(-1) ?? {}
  expect(callback_query).toMatchObject({
    from: { id: minh },
    data: 'ack',
    message: { message_id, chat: { id, type: 'group' }, from: { is_bot: true } },
  })
  expect(await refusal(telegram, 'answerCallbackQuery', { callback_query_id: callback_query?.id })).toBe('ok')
  expect(telegram.status(minh).started).toBe(false)
  telegram.addUser({ id: 99, first_name: 'Mai' })
  expect(() => telegram.pressLabel(99, 'Đã nhận', id)).toThrow('Only members')
  expect(() => telegram.pressLabel(lan, 'Đã nhận')).toThrow('There is no button [Đã nhận] in this chat')
})

test('the bot hears in a group only what is meant for it, unless it is an administrator', async () => {
  const { telegram, id } = withGroup()
  const message_id = await sent(telegram, { chat_id: id, text: 'a' })
  for (const text of ['chào cả nhà', '/menu@other_bot', '/menu', '/menu@phong_trao_bot'])
    telegram.sayIn(lan, id, text)
  telegram.sayIn(lan, id, 'vâng ạ', { replyTo: message_id })
  const heard = () => telegram.updates().map(({ message }) => message?.text)
  expect(heard()).toEqual(['/menu', '/menu@phong_trao_bot', 'vâng ạ'])
  expect(telegram.updates()[0]).toMatchObject({ message: { from: { id: lan }, chat: { id } } })
  telegram.setBot(lan, id, 'administrator')
  telegram.sayIn(lan, id, 'chào cả nhà')
  expect(heard().at(-1)).toBe('chào cả nhà')
  telegram.addUser({ id: 99, first_name: 'Mai' })
  expect(() => telegram.sayIn(99, id, 'x')).toThrow('Only members')
})

test('who is in a group can be asked, and the bot can leave', async () => {
  const { telegram, id, send } = withGroup('supergroup')
  const bot = 4321
  const statusOf = async (user_id: number) =>
    Object(await result(telegram, 'getChatMember', { chat_id: id, user_id })).status as unknown
  telegram.addUser({ id: 99, first_name: 'Mai' })
  expect([await statusOf(lan), await statusOf(minh), await statusOf(99), await statusOf(bot)]).toEqual([
    'creator',
    'member',
    'left',
    'member',
  ])
  expect(await result(telegram, 'getChatAdministrators', { chat_id: id })).toMatchObject([
    { status: 'creator', user: { id: lan } },
  ])
  expect(await result(telegram, 'getChatMemberCount', { chat_id: id })).toBe(3)
  expect(await refusal(telegram, 'getChatMember', { chat_id: id, user_id: 7 })).toMatch('user not found')
  await result(telegram, 'leaveChat', { chat_id: id })
  expect(telegram.updates().at(0)).toMatchObject({
    my_chat_member: { from: { id: bot, is_bot: true }, new_chat_member: { status: 'left' } },
  })
  expect(await send()).toBe('Forbidden: bot is not a member of the supergroup chat')
})

test('in supergroups and channels nothing older than 48 hours can be deleted, nor what the bot may not touch', async () => {
  const clock = newClock()
  const { telegram, id } = withGroup('supergroup', 'member', newTelegram({ now: clock.now }))
  const remove = (message_id: number) => refusal(telegram, 'deleteMessage', { chat_id: id, message_id })
  const theirs = telegram.sayIn(lan, id, 'x').id
  expect(await remove(theirs)).toBe("Bad Request: message can't be deleted")
  telegram.setBot(lan, id, 'administrator')
  expect(await remove(theirs)).toBe('ok')
  const mine = await sent(telegram, { chat_id: id, text: 'a' })
  clock.pass(48 * 3600)
  expect(await remove(mine)).toBe("Bad Request: message can't be deleted")
})

test('a channel in which the bot may not post lets it neither edit nor delete', async () => {
  const { telegram, id } = withGroup('channel')
  const message_id = await sent(telegram, { chat_id: id, text: 'a' })
  const edit = () => refusal(telegram, 'editMessageText', { chat_id: id, message_id, text: 'b' })
  telegram.setBot(lan, id, 'muted')
  expect(await edit()).toBe("Bad Request: message can't be edited")
  expect(await refusal(telegram, 'deleteMessage', { chat_id: id, message_id })).toBe(
    "Bad Request: message can't be deleted",
  )
  telegram.setBot(lan, id, 'administrator')
  expect(await edit()).toBe('ok')
})

test('a group that gets another title says so, to the bot as well', () => {
  const { telegram, id } = withGroup()
  telegram.renameGroup(lan, id, 'Hội đồng sư phạm')
  expect(telegram.groups()[0]?.title).toBe('Hội đồng sư phạm')
  expect(telegram.updates().at(-1)).toMatchObject({
    message: { chat: { id, title: 'Hội đồng sư phạm' }, new_chat_title: 'Hội đồng sư phạm' },
  })
})

test('people come to a group and leave it, and only a small group can be upgraded', () => {
  const { telegram, id } = withGroup()
  telegram.addUser({ id: 99, first_name: 'Mai' })
  telegram.joinGroup(99, id)
  telegram.leaveGroup(minh, id)
  expect(telegram.groups()[0]?.members).toEqual([lan, 99])
  expect(telegram.updates()).toMatchObject([
    { message: { new_chat_members: [{ id: 99 }] } },
    { message: { left_chat_member: { id: minh } } },
  ])
  const movedTo = telegram.upgradeGroup(lan, id)
  expect(() => telegram.upgradeGroup(lan, movedTo)).toThrow('no small group')
  expect(() => telegram.setBot(lan, id, 'muted')).toThrow('nobody can be restricted alone')
})

test('a link with ?startgroup brings the bot in and lets it hear what the link carries', () => {
  const { telegram, id } = withGroup('group', 'stranger')
  telegram.startInGroup(lan, id, 'g_HM4821')
  const [, , start] = telegram.updates()
  expect(start).toMatchObject({
    message: { text: '/start@phong_trao_bot g_HM4821', from: { id: lan }, chat: { id } },
  })
  expect(() => telegram.startInGroup(lan, id, 'có dấu')).toThrow('A start link cannot carry')
})
