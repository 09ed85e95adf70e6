import type { Role } from '../generated/enums.ts'
import { button, type Card, type Say } from '../lib/card.ts'
import { startLink } from '../lib/startLink.ts'
import { spellCode } from './joining.rules.ts'

export type CodeToShow = {
  code: string
  unit: string
  role: Role
  uses: number
  expiresAt: Date
  bot: string
}

export type Place = { name: string; unit: string; role: Role }

/** Greets somebody who has just joined and says what comes next. */
export const welcomeCard = ({ name, unit, role }: Place): Card => ({
  text: [['joining-welcome', { name, unit, role: [`role-${role}`] }], ['joining-next']],
  buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
})

/** Tells those who lead a unit that somebody has joined it. */
export const newcomerCard = ({ name, unit, role }: Place): Card => ({
  text: [['joining-newcomer', { name, unit, role: [`role-${role}`] }]],
})

/** A new code, ready to be passed on: as a link to tap and as letters to type. */
export function codeCard({ code, unit, role, uses, expiresAt, bot }: CodeToShow): Card {
  const link = startLink(bot, code)
  const vars = {
    unit,
    role: [`role-${role}`] as Say,
    uses,
    code: spellCode(code),
    link,
    until: expiresAt.toISOString(),
  }
  return {
    text: [
      ['joining-code-made', vars],
      ['joining-code-pass-on', vars],
    ],
    buttons: [
      [
        { label: ['joining-copy-link'], copy: link },
        { label: ['joining-copy-code'], copy: spellCode(code) },
      ],
      [button(['joining-another-code'], 'run', 'mathamgia'), button(['invitations-personal'], 'run', 'moi')],
    ],
  }
}
