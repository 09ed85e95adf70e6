import { expect, test } from 'vitest'
import { lan, newClock, newTelegram, refusal, sent } from './telegram.ts'

const markup = (data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: data }]] },
})
const unchanged =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a ' +
  'current content and reply markup of the message'

test('an edit that changes nothing is refused; one that changes words or buttons is not', async () => {
  const telegram = newTelegram()
  const message_id = await sent(telegram, { text: 'một', ...markup('x') })
  const edit = (params: object) =>
    refusal(telegram, 'editMessageText', { chat_id: lan, message_id, ...params })
  expect(await edit({ text: 'một', ...markup('x') })).toBe(unchanged)
  expect(await edit({ text: 'một', ...markup('y') })).toBe('ok')
  expect(await edit({ text: 'một' })).toBe('ok')
  expect(await edit({ text: ' một ' })).toBe(unchanged)
  expect(await edit({ text: '<b>một</b>', parse_mode: 'HTML' })).toBe('ok')
  expect(telegram.message(lan, message_id)).toMatchObject({ html: '<b>một</b>', buttons: [] })
  expect(telegram.events().map(({ kind }) => kind)).toEqual(['sent', 'edited', 'edited', 'edited'])
})

test('buttons alone can be changed and taken away', async () => {
  const telegram = newTelegram()
  const message_id = await sent(telegram, { text: 'một', ...markup('x') })
  const edit = (params: object) =>
    refusal(telegram, 'editMessageReplyMarkup', { chat_id: lan, message_id, ...params })
  expect(await edit(markup('x'))).toBe(unchanged)
  expect(await edit({})).toBe('ok')
  expect(telegram.message(lan, message_id)?.buttons).toEqual([])
})

test('what is not there, not the bot’s or not a text cannot be edited', async () => {
  const telegram = newTelegram()
  const edit = (message_id: number | undefined, params: object = {}) =>
    refusal(telegram, 'editMessageText', { chat_id: lan, message_id, text: 'a', ...params })
  expect(await edit(undefined)).toBe('Bad Request: message identifier is not specified')
  expect(await edit(1)).toBe('Bad Request: message to edit not found')
  expect(await edit(telegram.say(lan, 'b').id)).toBe("Bad Request: message can't be edited")
  const withKeyboard = await sent(telegram, { text: 'c', reply_markup: { keyboard: [['d']] } })
  expect(await edit(withKeyboard)).toBe("Bad Request: message can't be edited")
  const plain = await sent(telegram, { text: 'e' })
  expect(await edit(plain, { reply_markup: { force_reply: true } })).toBe(
    'Bad Request: inline keyboard expected',
  )
  expect(await edit(plain, { text: 'ộ'.repeat(4097) })).toBe('Bad Request: MESSAGE_TOO_LONG')
})

test('a message can be deleted for 48 hours, once', async () => {
  const clock = newClock()
  const telegram = newTelegram({ now: clock.now })
  const remove = (message_id: number) => refusal(telegram, 'deleteMessage', { chat_id: lan, message_id })
  const early = await sent(telegram, { text: 'a' })
  const late = await sent(telegram, { text: 'b' })
  expect(await remove(early)).toBe('ok')
  expect(await remove(early)).toBe('Bad Request: message to delete not found')
  expect(telegram.chat(lan).map(({ deleted }) => deleted)).toEqual([true, false])
  clock.pass(48 * 3600 + 1)
  expect(await remove(late)).toBe("Bad Request: message can't be deleted for everyone")
})

test('messages are deleted together: what is gone is passed over, and one that is too old keeps all', async () => {
  const clock = newClock()
  const telegram = newTelegram({ now: clock.now })
  const remove = (message_ids: unknown) => refusal(telegram, 'deleteMessages', { chat_id: lan, message_ids })
  const old = await sent(telegram, { text: 'a' })
  clock.pass(48 * 3600)
  const [one, other] = [await sent(telegram, { text: 'b' }), telegram.say(lan, 'c').id]
  clock.pass(1)
  expect(await remove([one, old])).toBe("Bad Request: message can't be deleted for everyone")
  expect(telegram.chat(lan).some(({ deleted }) => deleted)).toBe(false)
  expect(await remove([one, 999_999, other, one])).toBe('ok')
  expect(telegram.chat(lan).map(({ deleted }) => deleted)).toEqual([false, true, true])
  expect(telegram.events().filter(({ kind }) => kind === 'deleted')).toHaveLength(2)
})

const wrongIds: [message_ids: unknown, reason: string][] = [
  [undefined, 'message identifiers are not specified'],
  [[], 'message identifiers are not specified'],
  [7, 'expected an Array of message identifiers'],
  [Array.from({ length: 101 }, (_, n) => n + 1), 'too many message identifiers specified'],
  [[{}], 'message identifier must be a Number'],
  [['x'], "can't parse message identifier as a Number"],
  [[0], 'invalid message identifier specified'],
]

test.each(wrongIds)('a list of messages such as %j is refused', async (message_ids, reason) => {
  const telegram = newTelegram()
  expect(await refusal(telegram, 'deleteMessages', { chat_id: lan, message_ids })).toBe(
    `Bad Request: ${reason}`,
  )
})

test('a message can be pinned and unpinned', async () => {
  const telegram = newTelegram()
  const message_id = await sent(telegram, { text: 'a' })
  expect(await refusal(telegram, 'pinChatMessage', { chat_id: lan, message_id: 1 })).toMatch(
    'message to pin not found',
  )
  expect(await refusal(telegram, 'pinChatMessage', { chat_id: lan, message_id })).toBe('ok')
  expect(telegram.message(lan, message_id)?.pinned).toBe(true)
  expect(await refusal(telegram, 'unpinChatMessage', { chat_id: lan })).toBe('ok')
  expect(telegram.message(lan, message_id)?.pinned).toBe(false)
})
