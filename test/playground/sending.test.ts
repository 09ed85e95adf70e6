import { expect, test } from 'vitest'
import { lan, minh, newTelegram, refusal, result, sent } from './telegram.ts'

const button = (fields: object) => ({ reply_markup: { inline_keyboard: [[{ text: 'Gửi', ...fields }]] } })
const buttons = (count: number) =>
  Array.from({ length: count }, (_, n) => [{ text: `${n}`, callback_data: `${n}` }])

const refused: [params: object, reason: string][] = [
  [{}, 'message text is empty'],
  [{ text: '' }, 'message text is empty'],
  [{ text: ' \n ' }, 'text must be non-empty'],
  [{ text: '<b></b>', parse_mode: 'HTML' }, 'text must be non-empty'],
  [{ text: 'ộ'.repeat(4097) }, 'message is too long'],
  [
    { text: '<b>a', parse_mode: 'HTML' },
    'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  ],
  [{ text: 'a', parse_mode: 'XML' }, 'unsupported parse_mode'],
  [
    { text: 'a', entities: [{ type: 'bold', length: 1 }] },
    'can\'t parse MessageEntity: Field "offset" must be of type Number',
  ],
  [{ text: 'a', chat_id: 999 }, 'chat not found'],
  [{ text: 'a', chat_id: '@lan' }, 'chat not found'],
  [{ text: 'a', chat_id: '' }, 'chat_id is empty'],
  [{ text: 'a', reply_parameters: { message_id: 5 } }, 'message to be replied not found'],
  [{ text: 'a', reply_markup: '{' }, "can't parse reply keyboard markup JSON object"],
  [{ text: 'a', reply_markup: [] }, 'object expected as reply markup'],
  [{ text: 'a', link_preview_options: true }, 'object expected as link preview options'],
  [
    { text: 'a', ...button({}) },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    { text: 'a', ...button({ callback_data: '' }) },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [{ text: 'a', ...button({ callback_data: 'ộ'.repeat(22) }) }, 'BUTTON_DATA_INVALID'],
  [
    { text: 'a', ...button({ url: 'trường' }) },
    "inline keyboard button URL 'trường' is invalid: Wrong HTTP URL",
  ],
  [{ text: 'a', ...button({ copy_text: { text: '' } }) }, 'BUTTON_COPY_TEXT_INVALID'],
  [{ text: 'a', ...button({ copy_text: { text: 'x'.repeat(257) } }) }, 'BUTTON_COPY_TEXT_INVALID'],
  [
    { text: 'a', ...button({ callback_data: 'x', style: 'blue' }) },
    "can't parse inline keyboard button: invalid button style specified",
  ],
  [
    { text: 'a', ...button({ callback_data: 'x', text: '' }) },
    'inline keyboard button text must be non-empty',
  ],
  [{ text: 'a', reply_markup: { inline_keyboard: buttons(101) } }, 'reply markup is too long'],
  [{ text: 'a', reply_markup: { inline_keyboard: [buttons(9).flat()] } }, 'reply markup is too long'],
  [
    { text: 'a', reply_markup: { inline_keyboard: [{}] } },
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  [
    { text: 'a', reply_markup: { keyboard: [[7]] } },
    "can't parse keyboard button: KeyboardButton must be a String or an Object",
  ],
  [{ text: 'a', txet: 'b' }, 'the emulator does not know the field "txet" of sendMessage'],
  [
    { text: 'a', ...button({ callbackData: 'x' }) },
    'the emulator does not know the field "callbackData" of InlineKeyboardButton',
  ],
]

test.each(refused)('a message is refused with the reason that Telegram gives: %j', async (params, reason) => {
  const telegram = newTelegram()
  expect(await refusal(telegram, 'sendMessage', { chat_id: lan, ...params })).toBe(`Bad Request: ${reason}`)
  expect(telegram.chat(lan)).toEqual([])
})

test('a text may have 4096 characters after parsing, whatever they weigh', async () => {
  const telegram = newTelegram()
  for (const text of ['ộ'.repeat(4096), '👍'.repeat(4096), `<b>${'x'.repeat(4096)}</b>`])
    expect(await refusal(telegram, 'sendMessage', { chat_id: lan, text, parse_mode: 'HTML' })).toBe('ok')
  const tooHeavy = { chat_id: lan, text: '👍'.repeat(8193) }
  expect(await refusal(telegram, 'sendMessage', tooHeavy)).toBe('Bad Request: text is too long')
})

test('a button may carry 64 bytes and a message may have 100 buttons', async () => {
  const telegram = newTelegram()
  const data = { callback_data: 'ộ'.repeat(21) + 'x' }
  expect(await refusal(telegram, 'sendMessage', { chat_id: lan, text: 'a', ...button(data) })).toBe('ok')
  const markup = { reply_markup: { inline_keyboard: buttons(100) } }
  expect(await refusal(telegram, 'sendMessage', { chat_id: lan, text: 'a', ...markup })).toBe('ok')
})

test('only people who wrote to the bot can be written to, and only while they want it', async () => {
  const telegram = newTelegram()
  const send = () => refusal(telegram, 'sendMessage', { chat_id: minh, text: 'a' })
  expect(await send()).toBe("Forbidden: bot can't initiate conversation with a user")
  telegram.start(minh)
  expect(await send()).toBe('ok')
  telegram.block(minh)
  expect(await send()).toBe('Forbidden: bot was blocked by the user')
  telegram.unblock(minh)
  expect(await send()).toBe('ok')
  telegram.deactivate(minh)
  expect(await send()).toBe('Forbidden: user is deactivated')
})

test('a message stands in the chat as it was sent, without the space around it', async () => {
  const telegram = newTelegram()
  const text = '\n <b>Xem</b> /dangky  '
  const id = await sent(telegram, {
    text,
    parse_mode: 'HTML',
    protect_content: true,
    disable_notification: true,
  })
  expect(telegram.message(lan, id)).toMatchObject({
    from: 'bot',
    text: 'Xem /dangky',
    html: '<b>Xem</b> <a data-command="/dangky">/dangky</a>',
    entities: [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'bot_command', offset: 4, length: 7 },
    ],
    protected: true,
    silent: true,
  })
})

test('the answer to a sent message is that message as the Bot API writes it', async () => {
  const telegram = newTelegram()
  const { id } = telegram.say(lan, 'xin chào')
  const params = {
    text: 'a',
    reply_parameters: { message_id: id },
    ...button({ callback_data: 'x', style: 'success' }),
  }
  expect(await result(telegram, 'sendMessage', { chat_id: lan, ...params })).toMatchObject({
    message_id: id + 1,
    from: { is_bot: true, username: 'phong_trao_bot' },
    chat: { id: lan, type: 'private', first_name: 'Lan' },
    text: 'a',
    reply_to_message: { message_id: id, text: 'xin chào', from: { id: lan, is_bot: false } },
    reply_markup: { inline_keyboard: [[{ text: 'Gửi', style: 'success', callback_data: 'x' }]] },
  })
})

test('a reply to what is gone is sent all the same when it may be', async () => {
  const telegram = newTelegram()
  const reply_parameters = { message_id: 5, allow_sending_without_reply: true }
  expect(await refusal(telegram, 'sendMessage', { chat_id: lan, text: 'a', reply_parameters })).toBe('ok')
})

test('a reply needs to say to which message', async () => {
  const telegram = newTelegram()
  const send = (reply_parameters: unknown) =>
    refusal(telegram, 'sendMessage', { chat_id: lan, text: 'a', reply_parameters })
  expect(await send({})).toBe('ok')
  expect(await send({ message_id: 0 })).toBe('ok')
  expect(await send({ allow_sending_without_reply: true })).toBe(
    'Bad Request: can\'t find field "message_id"',
  )
  expect(await send(7)).toBe('Bad Request: object expected as reply parameters')
})

test('a keyboard stays until it is removed', async () => {
  const telegram = newTelegram()
  const keyboard = [[{ text: 'Gửi số điện thoại', request_contact: true }], ['Thôi']]
  await sent(telegram, {
    text: 'a',
    reply_markup: { keyboard, resize_keyboard: true, one_time_keyboard: true },
  })
  await sent(telegram, { text: 'b' })
  expect(telegram.keyboard(lan)).toEqual({
    rows: [[{ label: 'Gửi số điện thoại', asks: 'contact' }], [{ label: 'Thôi' }]],
    resize: true,
    oneTime: true,
    persistent: false,
  })
  await sent(telegram, { text: 'c', reply_markup: { remove_keyboard: true } })
  expect(telegram.keyboard(lan)).toBeNull()
})

test('what the emulator does not know is named', async () => {
  const telegram = newTelegram()
  expect(await refusal(telegram, 'sendDice', {})).toMatch('does not know the method "sendDice"')
  expect(await refusal(telegram, 'SENDMESSAGE', { chat_id: String(lan), text: 'a' })).toBe('ok')
  expect(await refusal(telegram, 'sendChatAction', { chat_id: lan, action: 'dancing' })).toBe(
    'Bad Request: wrong parameter action in request',
  )
})
