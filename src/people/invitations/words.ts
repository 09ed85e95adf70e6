import type { Say } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import { startLink } from '../../lib/startLink.ts'
import { spellCode } from '../joining.rules.ts'
import { missingFrom, type Latest, type Rostered } from './rules.ts'

/** The language of what leaves Telegram for those who have not chosen one yet. */
export const outside: Language = 'vi'

/** Telegram's limit on what a button copies. */
export const maxCopied = 256

/** One person's invitation to be pasted elsewhere: as much of it as a button can copy. */
export function pasteText({ name, unit, language }: Rostered, latest: Latest, bot: string): string {
  const vars = {
    name,
    unit,
    bot,
    link: startLink(bot, latest.code),
    code: spellCode(latest.code),
    until: latest.expiresAt.toISOString(),
  }
  const whole = plain(language, ['invitations-paste', vars])
  if (whole.length <= maxCopied) return whole
  const { name: _name, unit: _unit, ...bare } = vars
  return plain(language, ['invitations-paste-short', bare])
}

/** A text for everybody of a unit, with those who have not joined by name; it gives away nobody's code. */
export function schoolText(unit: string, roster: readonly Rostered[], bot: string): string {
  const missing = missingFrom(roster)
  const lines = missing.map(({ name }, index): Say => ['invitations-line', { number: index + 1, name }])
  return [
    plain(outside, ['invitations-text', { unit, count: missing.length }]),
    ...lines.map(line => plain(outside, line)),
    plain(outside, ['invitations-text-how', { bot }]),
  ].join('\n')
}

/** A text for all schools, with how many are missing where. */
export function officeText(units: readonly { unit: string; missing: number }[], bot: string): string {
  const lines = units.map(({ unit, missing }, index): Say => [
    'invitations-unit-line',
    { number: index + 1, unit, missing },
  ])
  return [
    plain(outside, ['invitations-text-all']),
    ...lines.map(line => plain(outside, line)),
    plain(outside, ['invitations-text-how', { bot }]),
  ].join('\n')
}
