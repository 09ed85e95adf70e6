import type { BotCommand } from '../api.ts'
import { method } from '../method.ts'
import { isLonger, isObject, onlyFields } from '../read.ts'
import { knownChat } from '../reach.ts'
import { badRequest } from '../refusal.ts'
import type { Core } from '../state.ts'

const place = { scope: 'json', language_code: 'text' } as const

export const setMyCommands = method(
  { commands: 'json', ...place },
  (core, { commands, scope, language_code }) => {
    if (!Array.isArray(commands)) throw badRequest('expected an Array of BotCommand')
    const key = keyOf(core, scope, language_code)
    if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    core.commands.set(key, commands.map(readCommand))
    return true
  },
)

export const getMyCommands = method(place, (core, { scope, language_code }) => {
  return core.commands.get(keyOf(core, scope, language_code)) ?? []
})

export const deleteMyCommands = method(place, (core, { scope, language_code }) => {
  core.commands.delete(keyOf(core, scope, language_code))
  return true
})

/** The commands that a person's app offers: of the narrowest scope that has any, in their language if there are. */
export function commandsFor({ commands }: Core, userId: number, language: string): readonly BotCommand[] {
  const scopes = [`chat ${userId}`, 'all_private_chats', 'default']
  const keys = scopes.flatMap(scope => [`${scope}|${language}`, `${scope}|`])
  return keys.map(key => commands.get(key) ?? []).find(list => list.length > 0) ?? []
}

function readCommand(value: unknown): BotCommand {
  if (!isObject(value)) throw commandProblem('expected an Object')
  const { command: name, description } = onlyFields(value, new Set(['command', 'description']), 'BotCommand')
  if (typeof name !== 'string') throw commandProblem('Field "command" must be of type String')
  if (typeof description !== 'string') throw commandProblem('Field "description" must be of type String')
  const command = name.trim().replace(/^\//, '')
  if (command === '') throw badRequest('command must be non-empty')
  if (isLonger(command, 32)) throw badRequest('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  const said = description.trim()
  if (said === '') throw badRequest('command description must be non-empty')
  if (isLonger(said, 256)) throw badRequest('command description length must not exceed 256')
  return { command, description: said }
}

const commandProblem = (reason: string) => badRequest(`can't parse BotCommand: ${reason}`)
const scopeProblem = (reason: string) => badRequest(`can't parse BotCommandScope: ${reason}`)

const plainScopes = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'])

function keyOf(core: Core, scope: unknown, language = ''): string {
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified')
  return `${scopeOf(core, scope ?? { type: 'default' })}|${language}`
}

function scopeOf(core: Core, value: unknown): string {
  if (!isObject(value)) throw scopeProblem('BotCommandScope must be an Object')
  const { type, chat_id, user_id } = onlyFields(
    value,
    new Set(['type', 'chat_id', 'user_id']),
    'BotCommandScope',
  )
  if (plainScopes.has(String(type))) return String(type)
  if (type !== 'chat' && type !== 'chat_administrators' && type !== 'chat_member')
    throw scopeProblem('Unsupported type specified')
  if (chat_id === undefined || chat_id === '') throw scopeProblem('Empty chat_id specified')
  const chatId = knownChat(core, Number(chat_id))
  if (type === 'chat_member' && !(Number(user_id) > 0)) throw scopeProblem('Invalid user_id specified')
  return type === 'chat_member' ? `chat_member ${chatId} ${Number(user_id)}` : `${type} ${chatId}`
}
