import { expect, test } from 'vitest'
import { lan, minh, newTelegram, refusal, result } from './telegram.ts'

const commands = (...names: string[]) => names.map(command => ({ command, description: `Lệnh ${command}` }))

const refused: [command: object, reason: string][] = [
  [{ command: 'đăngký', description: 'a' }, 'BOT_COMMAND_INVALID'],
  [{ command: 'Dangky', description: 'a' }, 'BOT_COMMAND_INVALID'],
  [{ command: 'dang-ky', description: 'a' }, 'BOT_COMMAND_INVALID'],
  [{ command: '', description: 'a' }, 'command must be non-empty'],
  [{ command: 'a'.repeat(33), description: 'a' }, 'command length must not exceed 32'],
  [{ command: 'a', description: ' ' }, 'command description must be non-empty'],
  [{ command: 'a', description: 'ộ'.repeat(257) }, 'command description length must not exceed 256'],
  [{ command: 'a' }, 'can\'t parse BotCommand: Field "description" must be of type String'],
]

test.each(refused)(
  'a command is refused with the reason that Telegram gives: %j',
  async (command, reason) => {
    expect(await refusal(newTelegram(), 'setMyCommands', { commands: [command] })).toBe(
      `Bad Request: ${reason}`,
    )
  },
)

test('the narrowest scope decides which commands a person sees, in their language if there are', async () => {
  const telegram = newTelegram()
  const set = (names: string, params: object = {}) =>
    result(telegram, 'setMyCommands', { commands: commands(...names.split(' ')), ...params })
  const seen = (userId: number) => telegram.commandsFor(userId).map(({ command }) => command)
  await set('start')
  await set('menu', { scope: { type: 'all_private_chats' } })
  await set('trogiup', { scope: { type: 'all_private_chats' }, language_code: 'vi' })
  await set('dangky solieu', { scope: { type: 'chat', chat_id: minh } })
  expect(seen(lan)).toEqual(['trogiup'])
  expect(seen(minh)).toEqual(['dangky', 'solieu'])
  await result(telegram, 'deleteMyCommands', { scope: { type: 'chat', chat_id: minh } })
  expect(seen(minh)).toEqual(['menu'])
  expect(await result(telegram, 'getMyCommands')).toEqual(commands('start'))
})

test('a scope and a language must be ones that Telegram knows', async () => {
  const telegram = newTelegram()
  const set = (params: object) => refusal(telegram, 'setMyCommands', { commands: [], ...params })
  expect(await set({ scope: { type: 'all' } })).toBe(
    "Bad Request: can't parse BotCommandScope: Unsupported type specified",
  )
  expect(await set({ scope: { type: 'chat' } })).toBe(
    "Bad Request: can't parse BotCommandScope: Empty chat_id specified",
  )
  expect(await set({ scope: { type: 'chat', chat_id: 5 } })).toBe('Bad Request: chat not found')
  expect(await set({ language_code: 'vie' })).toBe('Bad Request: invalid language code specified')
})

test('a bot describes itself within limits', async () => {
  const telegram = newTelegram()
  await result(telegram, 'setMyDescription', { description: 'Phong trào thi đua' })
  await result(telegram, 'setMyShortDescription', { short_description: 'Thi đua' })
  expect(telegram.profile()).toEqual({ description: 'Phong trào thi đua', shortDescription: 'Thi đua' })
  expect(await result(telegram, 'getMyDescription', { language_code: 'en' })).toEqual({
    description: 'Phong trào thi đua',
  })
  expect(await refusal(telegram, 'setMyDescription', { description: 'x'.repeat(513) })).toMatch('TOO_LONG')
  expect(await refusal(telegram, 'setMyShortDescription', { short_description: 'x'.repeat(121) })).toMatch(
    'TOO_LONG',
  )
})

test('chats and menu buttons can be asked for', async () => {
  const telegram = newTelegram()
  expect(await result(telegram, 'getChat', { chat_id: lan })).toMatchObject({
    id: lan,
    type: 'private',
    first_name: 'Lan',
  })
  expect(await refusal(telegram, 'getChat', { chat_id: 5 })).toBe('Bad Request: chat not found')
  expect(await refusal(telegram, 'setChatMenuButton', { menu_button: { type: 'big' } })).toMatch(
    'unsupported type',
  )
  await result(telegram, 'setChatMenuButton', { menu_button: { type: 'commands' } })
  expect(await result(telegram, 'getChatMenuButton', { chat_id: lan })).toEqual({ type: 'commands' })
})
