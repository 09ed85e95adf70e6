import type { ChatMessage, Event } from '../emulator/chat.ts'
import type { ExpectMark } from './parse.ts'

/** What the bot put into a chat, in the words of a scenario. */
export type Said = { who: string; mark: ExpectMark; lines: string[] }

const marks: Partial<Record<Event['kind'], ExpectMark>> = { sent: '<', edited: '=', answered: '!' }

/** An event as a scenario would tell it, null where it tells nothing (a tap answered without words). */
export function saidBy(event: Event, who: string): Said | null {
  const mark = marks[event.kind]
  if (!mark || (event.kind === 'edited' && event.message?.from === 'person')) return null
  if (event.kind === 'answered') return event.text === '' ? null : { who, mark, lines: [event.text] }
  return event.message ? { who, mark, lines: linesOf(event.message) } : null
}

/** A message as lines: its words without empty ones, its file, then its buttons row by row. */
export function linesOf({ text, buttons, keyboard, file }: ChatMessage): string[] {
  const words = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const rows = buttons.map(row => row.map(({ label }) => `[${label}]`).join(' '))
  const keys =
    typeof keyboard === 'object'
      ? keyboard.rows.map(row => row.map(({ label }) => `[[${label}]]`).join(' '))
      : []
  return [...words, ...(file ? [`(${file.name})`] : []), ...rows, ...keys]
}

/** Everything that happened, as a scenario that could be played. */
export function transcriptOf(events: readonly Event[], nameOf: (chatId: number) => string): string {
  return `${events
    .map(event => lineOf(event, nameOf(event.chatId)))
    .filter(line => line !== null)
    .join('\n')}\n`
}

function lineOf(event: Event, who: string): string | null {
  if (event.kind === 'in') return write(who, '>', (event.text || '(…)').split('\n'))
  if (event.kind === 'pressed') return write(who, '>', [`[${event.text}]`])
  if (event.kind === 'blocked') return `~ ${who} blocks the bot`
  const said = saidBy(event, who)
  return said && write(said.who, said.mark, said.lines)
}

/** One event or act in the notation of a scenario, continuation lines indented. */
export function write(who: string, mark: string, lines: readonly string[]): string {
  const head = `${who.padEnd(4)} ${mark} `
  return head + lines.join(`\n${' '.repeat(head.length)}`)
}
