import type { PeopleSide } from './api.ts'
import type { ChatMessage, Group, Saying } from './chat.ts'
import { addMessage, changeMessage, findMessage } from './chats.ts'
import { setBlocked } from './blocking.ts'
import { type Entity, withFound } from './entities.ts'
import type { GroupSide } from './groupSide.ts'
import { groupOf, isIn } from './groupOf.ts'
import { setBot } from './groups.ts'
import { accountOf } from './reach.ts'
import type { Account, Core } from './state.ts'
import { queueUpdate } from './updates.ts'
import { wireMessage } from './wire.ts'

type Words = Pick<PeopleSide, 'addUser' | 'people' | 'say' | 'start' | 'editText' | 'removeMessage'> &
  Pick<GroupSide, 'sayIn' | 'startInGroup'>

/** Who there is, and what they write. */
export const words = (core: Core): Words => ({
  addUser: (person, { started = false } = {}) => {
    core.accounts.set(person.id, { person, started, blocked: false, deactivated: false })
  },
  people: () => [...core.accounts.values()].map(({ person }) => person),
  say: (userId, text, options = {}) => say(core, userId, text, options),
  sayIn: (userId, chatId, text, options = {}) => sayIn(core, userId, chatId, text, options),
  startInGroup: (userId, chatId, payload) => {
    checkPayload(payload)
    setBot(core, userId, chatId, 'member')
    return sayIn(core, userId, chatId, `/start@${core.bot.username} ${payload}`, {})
  },
  removeMessage: (userId, messageId, chatId = userId) => {
    const message = findMessage(core, chatId, messageId)
    if (!message) throw new Error(`There is no message ${messageId} in this chat`)
    changeMessage(core, message, 'deleted', { deleted: true }, userId)
  },
  start: (userId, payload) => start(core, userId, payload),
  editText: (userId, messageId, text, entities = []) => editText(core, userId, messageId, text, entities),
})

/** Somebody who writes can be written to; whoever blocked the bot has to unblock it first, as their app asks them to. */
export function writer(core: Core, userId: number): Account {
  const account = accountOf(core, userId)
  const { first_name } = account.person
  if (account.deactivated) throw new Error(`${first_name} has deleted their account`)
  if (account.blocked)
    throw new Error(`${first_name} has blocked the bot: unblock it or start it again first`)
  account.started = true
  return account
}

/** Adds what a person sent and queues it for the bot. */
export function receive(core: Core, userId: number, content: Partial<ChatMessage>): ChatMessage {
  writer(core, userId)
  const message = addMessage(core, { chatId: userId, from: 'person', text: '', entities: [], ...content })
  queueUpdate(core, userId, { message: wireMessage(core, message) })
  return message
}

const maxLength = 4096

/** Telegram's apps send a longer text as several messages; the last one is returned. */
function say(core: Core, userId: number, text: string, { replyTo, entities = [] }: Saying): ChatMessage {
  if (text === '') throw new Error('Nobody can send an empty message')
  if (text.length > maxLength) {
    say(core, userId, text.slice(0, maxLength), {
      entities: cut(entities, 0, maxLength),
      ...answering(replyTo),
    })
    return say(core, userId, text.slice(maxLength), { entities: cut(entities, maxLength, text.length) })
  }
  return receive(core, userId, { text, entities: withFound(text, entities), ...answering(replyTo) })
}

function sayIn(core: Core, userId: number, chatId: number, text: string, options: Saying): ChatMessage {
  const group = groupOf(core, chatId)
  if (!group.members.includes(userId)) throw new Error(`Only members write in "${group.title}"`)
  const { replyTo, entities = [] } = options
  const marks = withFound(text, entities)
  const content = { text, entities: marks, ...answering(replyTo) }
  const message = addMessage(core, { chatId, from: 'person', by: userId, ...content })
  if (isHeard(core, group, message)) queueUpdate(core, chatId, { message: wireMessage(core, message) })
  return message
}

/** A bot in a group hears only what is meant for it, unless it is an administrator. */
function isHeard(core: Core, group: Group, { text, replyTo = 0 }: ChatMessage): boolean {
  if (!isIn(group)) return false
  if (group.bot === 'administrator' || findMessage(core, group.id, replyTo)?.from === 'bot') return true
  const meant = /^\/\w+(?:@(\w+))?/.exec(text)
  return meant !== null && (meant[1] ?? core.bot.username).toLowerCase() === core.bot.username.toLowerCase()
}

/** What is left of entities in a part of their text. */
const cut = (entities: readonly Entity[], from: number, to: number): readonly Entity[] =>
  entities.flatMap(entity => {
    const begin = Math.max(entity.offset, from)
    const length = Math.min(entity.offset + entity.length, to) - begin
    return length > 0 ? [{ ...entity, offset: begin - from, length }] : []
  })

const answering = (replyTo: number | undefined) => (replyTo === undefined ? {} : { replyTo })

/** Opening the bot by its link or its button also unblocks it. */
function start(core: Core, userId: number, payload: string | undefined): ChatMessage {
  if (payload !== undefined) checkPayload(payload)
  if (accountOf(core, userId).blocked) setBlocked(core, userId, false)
  return say(core, userId, payload === undefined ? '/start' : `/start ${payload}`, {})
}

function checkPayload(payload: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(payload))
    throw new Error(`A start link cannot carry "${payload}": it takes 1 to 64 of A-Z, a-z, 0-9, _ and -`)
}

function editText(
  core: Core,
  userId: number,
  messageId: number,
  text: string,
  entities: readonly Entity[],
): ChatMessage {
  writer(core, userId)
  const message = findMessage(core, userId, messageId)
  if (message?.from !== 'person') throw new Error(`Message ${messageId} is not one that this person wrote`)
  const change = { text, entities: withFound(text, entities), editedAt: core.now() }
  const edited = changeMessage(core, message, 'edited', change)
  queueUpdate(core, userId, { edited_message: wireMessage(core, edited) })
  return edited
}
