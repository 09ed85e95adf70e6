import type { Say } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import type { SheetToWrite } from '../../lib/sheet.ts'
import { startLink } from '../../lib/startLink.ts'
import { spellCode } from '../joining.rules.ts'
import type { Rostered } from './rules.ts'
import { pasteText } from './words.ts'

const columns = [
  ['name', 28],
  ['unit', 32],
  ['role', 18],
  ['code', 13],
  ['link', 44],
  ['until', 28],
  ['text', 60],
] as const

/** The invitations as a sheet, a row for each person; all of it words, so that nothing is read as a number. */
export function invitationSheet(language: Language, people: readonly Rostered[], bot: string): SheetToWrite {
  const words = (say: Say) => plain(language, say)
  const rows = people.flatMap(person => {
    const { name, unit, role, latest } = person
    if (!latest) return []
    const until = words(['invitations-moment', { at: latest.expiresAt.toISOString() }])
    const code = [spellCode(latest.code), startLink(bot, latest.code), until]
    return [[name, unit, words([`role-${role}`]), ...code, pasteText(person, latest, bot)]]
  })
  return {
    name: words(['invitations-sheet']),
    columns: columns.map(([, width]) => ({ width, text: true })),
    rows: [columns.map(([id]) => words([`invitations-column-${id}`])), ...rows],
  }
}
