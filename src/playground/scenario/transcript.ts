import type { ChatMessage, Event } from '../emulator/chat.ts'
import { actLine, placeLine, pressLine, removalLine, upgradeLine } from './acts.ts'
import { writeMarks } from './marks.ts'
import type { ExpectMark } from './parse.ts'
import { type NameOf, write } from './write.ts'

/** What the bot put into a chat, in the words of a scenario: without formatting and with it. */
export type Said = { who: string; mark: ExpectMark; lines: string[]; marked: string[] }

/** What the bot did in the chats, in order; an album is one thing said. */
export const saidIn = (events: readonly Event[], nameOf: NameOf): Said[] =>
  groupsOf(events)
    .map(group => saidBy(group, nameOf(group[0].chatId)))
    .filter(said => said !== null)

/** Everything that happened, as a scenario that could be played. */
export function transcriptOf(events: readonly Event[], nameOf: NameOf): string {
  const lines = groupsOf(events).map(group => lineOf(group, nameOf))
  return `${lines.filter(line => line !== null).join('\n')}\n`
}

/** An event, or those of an album that came or went together. */
type Group = [Event, ...Event[]]

function groupsOf(events: readonly Event[]): Group[] {
  const groups: Group[] = []
  for (const event of events) {
    const last = groups.at(-1)
    if (last && isSameAlbum(last[0], event)) last.push(event)
    else groups.push([event])
  }
  return groups
}

const isSameAlbum = (one: Event, other: Event): boolean =>
  other.message?.album !== undefined &&
  one.message?.album === other.message.album &&
  one.kind === other.kind &&
  one.kind !== 'edited'

const marks: Partial<Record<Event['kind'], ExpectMark>> = {
  sent: '<',
  edited: '=',
  deleted: '-',
  answered: '!',
}

/** Events as a scenario would tell them, null where they tell nothing (a tap answered without words). */
function saidBy(group: Group, who: string): Said | null {
  const [event] = group
  const mark = marks[event.kind]
  if (!mark || (event.kind === 'edited' && event.message?.from === 'person')) return null
  if (event.kind === 'deleted' && event.by !== undefined) return null
  if (event.kind === 'answered')
    return event.text === '' ? null : { who, mark, lines: [event.text], marked: [event.text] }
  const messages = group.flatMap(({ message }) => (message && !message.service ? message : []))
  if (messages.length === 0) return null
  const marked = linesOf(messages, ({ text, entities }) => writeMarks(text, entities))
  return { who, mark, lines: linesOf(messages, ({ text }) => text), marked }
}

/** Messages as lines: what they answer, their words without empty lines, their files, then their buttons row by row. */
function linesOf(messages: readonly ChatMessage[], wordsOf: (message: ChatMessage) => string): string[] {
  const answered = messages[0]?.quoted
  const words = messages.flatMap(message => wordsOf(message).split('\n'))
  const files = messages.flatMap(({ file }) => file ?? [])
  return [
    ...(answered === undefined ? [] : [`↪ ${answered}`]),
    ...words.map(line => line.trim()).filter(line => line !== ''),
    ...(files.length > 0 ? [files.map(({ kind, name }) => `(${prefixes[kind]}${name})`).join(' ')] : []),
    ...messages.flatMap(keysOf),
  ]
}

const prefixes = { document: '', photo: 'photo ', video: 'video ', audio: 'audio ' }

function keysOf({ buttons, keyboard }: ChatMessage): string[] {
  const rows = buttons.map(row => row.map(({ label }) => `[${label}]`).join(' '))
  const keys = typeof keyboard === 'object' ? keyboard.rows : []
  return [...rows, ...keys.map(row => row.map(({ label }) => `[[${label}]]`).join(' '))]
}

function lineOf(group: Group, nameOf: NameOf): string | null {
  const [event] = group
  const who = nameOf(event.chatId)
  if (event.kind === 'in')
    return actLine(
      group.flatMap(({ message }) => message ?? []),
      nameOf,
    )
  if (event.kind === 'pressed') return pressLine(event, nameOf)
  if (event.kind === 'placed') return placeLine(event, nameOf)
  if (event.kind === 'upgraded') return upgradeLine(event, nameOf)
  if (event.kind === 'deleted' && event.by !== undefined) return removalLine(event, nameOf)
  if (event.kind === 'blocked') return `~ ${who} blocks the bot`
  const said = saidBy(group, who)
  return said && write(said.who, said.mark, said.lines)
}
