import { expect, test } from 'vitest'
import { lan, newClock, newTelegram, refusal, result, sent } from './telegram.ts'

const markup = (...labels: string[]) => ({
  reply_markup: { inline_keyboard: [labels.map(text => ({ text, callback_data: `do:${text}` }))] },
})
const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid'

test('a press brings the bot the message, the data and who pressed', async () => {
  const telegram = newTelegram()
  const message_id = await sent(telegram, { text: 'a', ...markup('Có') })
  const id = telegram.press(lan, message_id, 'do:Có')
  expect(telegram.updates().at(-1)).toMatchObject({
    callback_query: { id, data: 'do:Có', from: { id: lan }, message: { message_id, text: 'a' } },
  })
  expect(telegram.events().at(-1)).toMatchObject({
    kind: 'pressed',
    text: 'Có',
    data: 'do:Có',
    callbackId: id,
  })
})

test('a press is answered once and within 150 seconds', async () => {
  const clock = newClock()
  const telegram = newTelegram({ now: clock.now })
  const message_id = await sent(telegram, { text: 'a', ...markup('Có') })
  const answer = (callback_query_id: string, text = '') =>
    refusal(telegram, 'answerCallbackQuery', { callback_query_id, text })
  const first = telegram.press(lan, message_id, 'do:Có')
  expect(await answer(first, 'x'.repeat(201))).toBe('Bad Request: MESSAGE_TOO_LONG')
  expect(await answer(first, 'Đã ghi')).toBe('ok')
  expect(telegram.events().at(-1)).toMatchObject({
    kind: 'answered',
    text: 'Đã ghi',
    alert: false,
    callbackId: first,
  })
  expect(await answer(first)).toBe(tooOld)
  expect(await answer('77')).toBe(tooOld)
  const second = telegram.press(lan, message_id, 'do:Có')
  clock.pass(151)
  expect(await answer(second)).toBe(tooOld)
})

test('only a button that is there now can be pressed, unless the press is forged', async () => {
  const telegram = newTelegram()
  const message_id = await sent(telegram, { text: 'a', ...markup('Có') })
  await result(telegram, 'editMessageText', { chat_id: lan, message_id, text: 'b' })
  expect(() => telegram.press(lan, message_id, 'do:Có')).toThrow('has no button that carries "do:Có" now')
  telegram.press(lan, message_id, 'do:Có', { forged: true })
  await result(telegram, 'deleteMessage', { chat_id: lan, message_id })
  telegram.press(lan, message_id, 'do:Có', { forged: true })
  const [before, after] = telegram.updates().slice(-2)
  expect(before).toMatchObject({ callback_query: { message: { text: 'b' } } })
  expect(after).toMatchObject({ callback_query: { message: { message_id, date: 0 } } })
})

test('a label is pressed where it stands last', async () => {
  const telegram = newTelegram()
  await sent(telegram, { text: 'a', ...markup('Có', 'Không') })
  const newest = await sent(telegram, { text: 'b', ...markup('Có') })
  telegram.pressLabel(lan, 'Có')
  expect(telegram.events().at(-1)?.message?.id).toBe(newest)
  expect(() => telegram.pressLabel(lan, 'Gửi')).toThrow('no button [Gửi] in this chat; there are [Có]')
})

test('a key of a keyboard says its label or shares one’s own contact', async () => {
  const telegram = newTelegram()
  const keyboard = [[{ text: 'Chia sẻ', request_contact: true }, { text: 'Thôi' }]]
  await sent(telegram, { text: 'a', reply_markup: { keyboard } })
  expect(telegram.pressLabel(lan, 'Thôi')).toMatchObject({ message: { text: 'Thôi', from: 'person' } })
  telegram.pressLabel(lan, 'Chia sẻ')
  expect(telegram.updates().at(-1)).toMatchObject({
    message: { contact: { user_id: lan, first_name: 'Lan' } },
  })
})

test('a link is opened and a text is copied without the bot hearing of it', async () => {
  const telegram = newTelegram()
  const inline_keyboard = [
    [
      { text: 'Mở', url: 'https://t.me/x' },
      { text: 'Chép', copy_text: { text: 'HM-12' } },
    ],
  ]
  await sent(telegram, { text: 'a', reply_markup: { inline_keyboard } })
  expect(telegram.pressLabel(lan, 'Mở')).toEqual({ url: 'https://t.me/x' })
  expect(telegram.pressLabel(lan, 'Chép')).toEqual({ copied: 'HM-12' })
  expect(telegram.updates()).toEqual([])
})

test('the same press can arrive twice, under another update id', async () => {
  const telegram = newTelegram()
  const id = telegram.press(lan, await sent(telegram, { text: 'a', ...markup('Có') }), 'do:Có')
  telegram.repeatPress(id)
  const [first, second] = telegram.updates()
  expect(first?.['callback_query']).toEqual(second?.['callback_query'])
  expect(second?.update_id).toBe((first?.update_id ?? 0) + 1)
})
