import type { Emulator } from '../emulator/api.ts'
import type { ChatMessage, Event } from '../emulator/chat.ts'
import { writeMarks } from '../scenario/marks.ts'
import type { CastMember, StageFacts } from './stage.ts'

/** How many messages of a chat the page shows; the transcript has them all. */
const shown = 300

/** What the page is told, one piece after another; the first is always everything. */
export type News =
  | ReturnType<typeof everything>
  | { kind: 'message'; user: number; message: ReturnType<typeof seen> }
  | { kind: 'gone'; user: number; id: number }
  | ({ kind: 'chat'; user: number } & ReturnType<typeof chatFacts>)
  | { kind: 'typing'; user: number }
  | { kind: 'pressed'; user: number; id: number; data: string }
  | { kind: 'answer'; user: number; text: string; alert: boolean }
  | ReturnType<typeof groupNews>
  | { kind: 'stage'; stage: StageFacts }
  | { kind: 'problem'; text: string }

type Seen = {
  readonly emulator: Emulator
  readonly cast: readonly CastMember[]
  readonly blocked: ReadonlySet<number>
}

/** All that a page needs to draw itself from nothing. */
export function everything({ emulator, cast, blocked }: Seen, stage: StageFacts) {
  const people = cast.map((person, i) => ({
    hue: Math.round((i * 360) / cast.length + 168) % 360,
    ...person,
  }))
  const chats = cast.map(({ id }) => ({
    ...chatFacts(emulator, id, blocked),
    ...newestIn(emulator, id),
  }))
  const { groups, chats: ofGroups } = groupNews(emulator)
  const all = { kind: 'all' as const, botName: emulator.botUsername, cast: people, groups, stage }
  return { ...all, chats: [...chats, ...ofGroups] }
}

/** The groups and channels that are still there, with what was said in them. */
export function groupNews(emulator: Emulator) {
  const groups = emulator.groups().filter(({ movedTo }) => movedTo === undefined)
  const noFacts = { blocked: false, keyboard: null, commands: [] }
  const chats = groups.map(({ id }) => ({ ...noFacts, ...newestIn(emulator, id) }))
  return { kind: 'groups' as const, groups, chats }
}

function newestIn(emulator: Emulator, user: number) {
  const messages = emulator.chat(user).filter(message => !message.deleted)
  const newest = messages.slice(-shown)
  return { user, messages: newest.map(seen), hidden: messages.length - newest.length }
}

/** What stands around the messages of a chat. */
export function chatFacts(emulator: Emulator, user: number, blocked: ReadonlySet<number>) {
  return {
    blocked: blocked.has(user),
    keyboard: emulator.keyboard(user),
    // before the curtain rises nobody is there yet
    commands: emulator.people().some(({ id }) => id === user) ? emulator.commandsFor(user) : [],
  }
}

/** Tells one event to the page, or nothing where the page has no use for it. */
export function newsOf({ kind, chatId: user, message, data, text, alert = false }: Event): News | null {
  if (kind === 'action') return { kind: 'typing', user }
  if (kind === 'answered') return { kind: 'answer', user, text, alert }
  if (!message) return null
  if (kind === 'deleted') return { kind: 'gone', user, id: message.id }
  if (kind === 'pressed') return { kind: 'pressed', user, id: message.id, data: data ?? '' }
  return { kind: 'message', user, message: seen(message) }
}

/** A message with its words as somebody would type them, to be taken up again when it is corrected. */
const seen = (message: ChatMessage) => ({ ...message, typed: writeMarks(message.text, message.entities) })
