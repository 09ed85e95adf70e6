import { expect, test } from 'vitest'
import { lan, minh, newTelegram, result } from './telegram.ts'

test('what people say arrives as typed, with its commands marked', () => {
  const telegram = newTelegram()
  telegram.say(lan, '/dangky  <b>&  ')
  expect(telegram.updates().at(-1)).toMatchObject({
    message: {
      text: '/dangky  <b>&  ',
      entities: [{ type: 'bot_command', offset: 0, length: 7 }],
      from: { id: lan },
    },
  })
  telegram.say(lan, '45/48 và 3/4')
  expect(telegram.updates().at(-1)).toMatchObject({ message: { text: '45/48 và 3/4' } })
  expect(telegram.updates().at(-1)).not.toHaveProperty('message.entities')
})

test('a text too long for one message is sent as several, as the apps do', () => {
  const telegram = newTelegram()
  telegram.say(lan, 'ộ'.repeat(5000))
  expect(telegram.chat(lan).map(({ text }) => text.length)).toEqual([4096, 904])
})

test('starting by a link carries its payload and makes the person reachable', () => {
  const telegram = newTelegram()
  expect(telegram.status(minh).started).toBe(false)
  telegram.start(minh, 'HM-12_x')
  expect(telegram.updates().at(-1)).toMatchObject({ message: { text: '/start HM-12_x' } })
  expect(telegram.status(minh).started).toBe(true)
  expect(() => telegram.start(minh, 'Hoa Mai')).toThrow('cannot carry')
})

test('a correction arrives as an edited message', () => {
  const telegram = newTelegram()
  const { id } = telegram.say(lan, '12')
  telegram.editText(lan, id, '13')
  expect(telegram.updates().at(-1)).toMatchObject({ edited_message: { message_id: id, text: '13' } })
  expect(telegram.chat(lan)).toMatchObject([{ text: '13' }])
  expect(telegram.events().map(({ kind }) => kind)).toEqual(['in', 'edited'])
})

test('blocking and unblocking reach the bot, and the blocked bot hears nothing', () => {
  const telegram = newTelegram()
  telegram.block(lan)
  telegram.block(lan)
  expect(telegram.updates()).toMatchObject([
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
  ])
  expect(() => telegram.say(lan, 'a')).toThrow('Lan has blocked the bot')
  telegram.start(lan)
  expect(telegram.updates().slice(1)).toMatchObject([
    { my_chat_member: { new_chat_member: { status: 'member' } } },
    { message: { text: '/start' } },
  ])
})

test('a contact says whose it is, or does not', () => {
  const telegram = newTelegram()
  telegram.shareContact(lan)
  telegram.shareContact(lan, { phone: '0912345678', userId: minh })
  telegram.shareContact(lan, { phone: '0912345678', userId: null })
  telegram.forwardContact(lan, { phone: '0912345678', firstName: 'Minh', userId: lan })
  const contacts = telegram.chat(lan).map(({ contact }) => contact?.userId)
  expect(contacts).toEqual([lan, minh, undefined, lan])
  expect(telegram.updates().at(-1)).toMatchObject({ message: { forward_origin: { type: 'user' } } })
})

test('a reply names the message that it answers', async () => {
  const telegram = newTelegram()
  const question = await result(telegram, 'sendMessage', { chat_id: lan, text: 'Bao nhiêu?' })
  telegram.say(lan, '12', { replyTo: telegram.chat(lan)[0]?.id ?? 0 })
  expect(telegram.updates().at(-1)).toMatchObject({ message: { text: '12', reply_to_message: question } })
})

test('nobody speaks for somebody who does not exist', () => {
  expect(() => newTelegram().say(5, 'a')).toThrow('Nobody has the id 5')
})

test('what happens is told in order to whoever listens', async () => {
  const telegram = newTelegram()
  const heard: string[] = []
  const stop = telegram.subscribe(({ kind, text }) => heard.push(`${kind} ${text}`))
  telegram.say(lan, 'a')
  await result(telegram, 'sendMessage', { chat_id: lan, text: 'b' })
  stop()
  telegram.say(lan, 'c')
  expect(heard).toEqual(['in a', 'sent b'])
  const [first] = telegram.events()
  expect(telegram.events(first?.seq).map(({ text }) => text)).toEqual(['b', 'c'])
})

test('only as much is kept as was asked for', () => {
  const telegram = newTelegram({ keep: 10 })
  for (let n = 1; n <= 100; n++) telegram.say(lan, `${n}`)
  expect(telegram.chat(lan).length).toBeLessThanOrEqual(20)
  expect(telegram.chat(lan).at(-1)?.text).toBe('100')
  expect(telegram.events(98).map(({ text }) => text)).toEqual(['99', '100'])
})

test('after everything is forgotten nobody has met the bot', () => {
  const telegram = newTelegram()
  telegram.say(lan, 'a')
  telegram.forget()
  expect(telegram.chat(lan)).toEqual([])
  expect(telegram.status(lan).started).toBe(false)
})
