import { expect, test } from 'vitest'
import { lan, minh, newClock, newServer, newTelegram, post, refusal, sent } from './telegram.ts'

const send = { chat_id: lan, text: 'a' }

test('too many requests are refused for as long as was said, and the wait gets shorter', async () => {
  const clock = newClock()
  const telegram = newTelegram({ now: clock.now })
  telegram.tooMany(17)
  expect(await telegram.call('sendMessage', send)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 17',
    parameters: { retry_after: 17 },
  })
  expect(await refusal(telegram, 'getMe', {})).toBe('ok')
  clock.pass(10)
  expect(await refusal(telegram, 'sendMessage', send)).toBe('Too Many Requests: retry after 7')
  clock.pass(7)
  expect(await refusal(telegram, 'sendMessage', send)).toBe('ok')
  expect(telegram.counts.tooMany).toBe(2)
})

test('too many requests can be a matter of one chat and of a number of answers', async () => {
  const telegram = newTelegram()
  telegram.start(minh)
  telegram.tooMany(5, { chatId: minh, count: 1 })
  expect(await refusal(telegram, 'sendMessage', send)).toBe('ok')
  expect(await refusal(telegram, 'sendMessage', { ...send, chat_id: minh })).toBe(
    'Too Many Requests: retry after 5',
  )
  expect(await refusal(telegram, 'sendMessage', { ...send, chat_id: minh })).toBe('ok')
})

test('the next calls of a method can fail in any way', async () => {
  const telegram = newTelegram()
  telegram.failNext('sendMessage', { error_code: 500, description: 'Internal Server Error', times: 2 })
  expect(await refusal(telegram, 'sendMessage', send)).toBe('Internal Server Error')
  expect(await refusal(telegram, 'sendMessage', send)).toBe('Internal Server Error')
  expect(await refusal(telegram, 'sendMessage', send)).toBe('ok')
  expect(telegram.chat(lan)).toHaveLength(1)
})

test('an answer can get lost after the message was delivered', async () => {
  const { telegram, url } = await newServer()
  telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  await expect(post(url, 'sendMessage', send)).rejects.toThrow('fetch failed')
  expect(telegram.chat(lan)).toHaveLength(1)
  expect(await post(url, 'sendMessage', send)).toMatchObject({ ok: true })
})

test('answers can get lost by chance, and only those of messages', async () => {
  const { telegram, url } = await newServer({ random: () => 0.04 })
  telegram.dropAfterDelivery({ probability: 0.05 })
  expect(await post(url, 'getMe')).toMatchObject({ ok: true })
  await expect(post(url, 'sendMessage', send)).rejects.toThrow('fetch failed')
  await telegram.calm()
  expect(await post(url, 'sendMessage', send)).toMatchObject({ ok: true })
})

test('when Telegram is down connections are refused or reset, and afterwards it is as before', async () => {
  const { telegram, url } = await newServer()
  const failure = () =>
    post(url, 'getMe').then(
      () => 'ok',
      (error: Error) => String(Object(error.cause).code),
    )
  const waiting = post(url, 'getUpdates', { timeout: 30 }).catch(() => 'cut')
  await telegram.idle()
  await telegram.down()
  expect(await waiting).toBe('cut')
  expect(await failure()).toBe('ECONNREFUSED')
  await telegram.down('reset')
  expect(await failure()).not.toBe('ECONNREFUSED')
  expect(await failure()).not.toBe('ok')
  await telegram.up()
  expect(await failure()).toBe('ok')
})

test('an answer can be late although the message is there at once', async () => {
  const { telegram, url } = await newServer()
  telegram.delay(20, { methods: ['sendMessage'] })
  const began = performance.now()
  const answer = post(url, 'sendMessage', send)
  await new Promise<void>(resolve => {
    telegram.subscribe(({ kind }) => kind === 'sent' && resolve())
  })
  await answer
  expect(performance.now() - began).toBeGreaterThan(18)
})

test('limits of Telegram can be enforced: overall, in a chat and in a group', async () => {
  const clock = newClock()
  const telegram = newTelegram({
    now: clock.now,
    limits: { perSecond: 3, perChatPerSecond: 1, perGroupPerMinute: 2 },
  })
  telegram.start(minh)
  telegram.addGroup({ id: -5, title: 'Tổ Toán' })
  const to = (chat_id: number) => refusal(telegram, 'sendMessage', { chat_id, text: 'a' })
  expect([await to(lan), await to(lan), await to(minh)]).toEqual([
    'ok',
    'Too Many Requests: retry after 1',
    'ok',
  ])
  expect([await to(-5), await to(minh)]).toEqual(['ok', 'Too Many Requests: retry after 1'])
  clock.pass(1)
  expect([await to(lan), await to(-5)]).toEqual(['ok', 'ok'])
  clock.pass(1)
  expect(await to(-5)).toBe('Too Many Requests: retry after 58')
  expect(telegram.counts.tooMany).toBe(3)
})

test('a paid broadcast has a limit of its own', async () => {
  const clock = newClock()
  const telegram = newTelegram({ now: clock.now, limits: { perSecond: 1 } })
  const paid = () => refusal(telegram, 'sendMessage', { ...send, allow_paid_broadcast: true })
  for (let n = 0; n < 1000; n++) expect(await paid()).toBe('ok')
  expect(await paid()).toBe('Too Many Requests: retry after 1')
  expect(await refusal(telegram, 'sendMessage', send)).toBe('ok')
})

test('whoever watches hears every call', async () => {
  const telegram = newTelegram()
  const heard: string[] = []
  const stop = telegram.onCall(({ method }) => heard.push(method))
  await telegram.call('getme')
  await telegram.call('sendMessage', send)
  stop()
  await telegram.call('getMe')
  expect(heard).toEqual(['getMe', 'sendMessage'])
  expect(telegram.counts.calls).toEqual({ getMe: 2, sendMessage: 1 })
})

test('any method can be refused, in one chat only, and one refusal may stand for several methods', async () => {
  const telegram = newTelegram()
  telegram.start(minh)
  const description = "Bad Request: message can't be edited"
  const editing = ['editMessageText', 'editMessageCaption']
  telegram.failNext(editing, { error_code: 400, description, chatId: lan })
  const message_id = await sent(telegram, { text: 'a' })
  const theirs = await sent(telegram, { chat_id: minh, text: 'a' })
  const edit = (params: object) => refusal(telegram, 'editMessageText', { text: 'b', ...params })
  expect(await edit({ chat_id: minh, message_id: theirs })).toBe('ok')
  expect(await edit({ chat_id: lan, message_id })).toBe(description)
  expect(await edit({ chat_id: lan, message_id })).toBe('ok')
})

test('the answer to an album, an edit or a deletion can get lost after it was done', async () => {
  const { telegram, url } = await newServer()
  const file = (name: string) => telegram.sendFile(lan, { name, mime: 'a/b', bytes: Buffer.from(name) }).file
  const media = [file('a'), file('b')].map(one => ({ type: 'document', media: one?.id }))
  const lost = async (method: string, params: object) => {
    telegram.dropAfterDelivery({ next: 1, methods: [method] })
    await expect(post(url, method, { chat_id: lan, ...params })).rejects.toThrow('fetch failed')
    return telegram.chat(lan).at(-1)
  }
  const last = await lost('sendMediaGroup', { media })
  expect(last?.file?.name).toBe('b')
  const message_id = last?.id
  expect(await lost('editMessageCaption', { message_id, caption: 'c' })).toMatchObject({ text: 'c' })
  expect(await lost('deleteMessages', { message_ids: [message_id] })).toMatchObject({ deleted: true })
})

test('a group can move right in the middle of a send', async () => {
  const telegram = newTelegram()
  const id = telegram.addGroup({ title: 'Tổ Toán', members: [lan] })
  telegram.beforeNext({ methods: ['sendMessage'], chatId: id }, () => telegram.upgradeGroup(lan, id))
  expect(await refusal(telegram, 'sendMessage', send)).toBe('ok')
  expect(await refusal(telegram, 'sendChatAction', { chat_id: id, action: 'typing' })).toBe('ok')
  expect(await telegram.call('sendMessage', { chat_id: id, text: 'a' })).toMatchObject({
    error_code: 400,
    parameters: { migrate_to_chat_id: telegram.groups().at(-1)?.id },
  })
  expect(telegram.chat(id).some(({ from }) => from === 'bot')).toBe(false)
})

test('what somebody deletes is gone for the bot too, which is not told', async () => {
  const telegram = newTelegram()
  const message_id = await sent(telegram, { text: 'a' })
  telegram.removeMessage(lan, message_id)
  expect(telegram.updates()).toEqual([])
  expect(await refusal(telegram, 'editMessageText', { chat_id: lan, message_id, text: 'b' })).toBe(
    'Bad Request: message to edit not found',
  )
  expect(() => telegram.removeMessage(lan, message_id)).toThrow('There is no message')
})
