import type { Role } from '../../generated/enums.ts'
import { button, type Card, type Paragraph } from '../../lib/card.ts'

type Named = { name: string }

/** Tells the people of a unit that it is no more, and that their accounts stay. */
export const endNotice = ({ name }: Named, reason: string): Card => ({
  text: [['units-told-closed', { name, reason }]],
})

type Merger = { from: Named; into: Named; role: Role; free: readonly { period: string }[] }

/** Tells somebody of an absorbed school where they belong now, as what, and what needs no report any more. */
export function mergedNotice({ from, into, role, free }: Merger): Card {
  const periods = free.map(({ period }) => period).join('; ')
  const mayHaveBegun = role === 'principal' || role === 'deputy' || role === 'clerk'
  const told: Paragraph[] =
    free.length > 0 && mayHaveBegun ? [['units-told-excused', { name: from.name, periods }]] : []
  return {
    text: [['units-told-merged', { from: from.name, into: into.name, role: [`role-${role}`] }], ...told],
    buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
  }
}

/** Tells somebody that they belong to a school that was split off. */
export const splitNotice = (from: Named, into: Named): Card => ({
  text: [['units-told-split', { from: from.name, into: into.name }]],
})
