import type { Logger } from 'pino'
import { officers, staff } from '../prisma/seed/people.ts'
import { createLog } from '../src/app.ts'

const lines: string[] = []

/** The log of a bot under test, as detailed as it gets; what it writes is looked at after each test. */
export const testLog = (): Logger =>
  createLog({ LOG_LEVEL: 'trace' }, { write: line => void lines.push(line) })

/** Everything logged since the last look. */
export const takeLog = (): string[] => lines.splice(0)

/** The errors among what was logged since then. */
export const errorsLogged = (): string[] =>
  lines.filter(line => Number(/"level":(\d+)/.exec(line)?.[1]) >= errorLevel)
const errorLevel = 50

const names = [...officers, ...Object.values(staff).flat()].map(([, name]) => name)
const phone = /(?<![\d.:-])(\+84|84|0)[35789]\d{8}(?!\d)/
const token = /\d{6,}:(?!\d\d)[\w-]{8,}/

/** What a line says that must not stand in a log: a person's name, a phone number, the bot's token. */
export function leaksOf(line: string): string[] {
  const text = line.normalize('NFC')
  const found = [phone.exec(text)?.[0], token.exec(text)?.[0]].filter(each => each !== undefined)
  return [...names.filter(name => text.includes(name)), ...found]
}
