import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { mayInvite, missingFrom, standing, summarise, type Reach, type Rostered } from './rules.ts'
import { pasteText } from './words.ts'

/** The people of one unit, or of all, as somebody who may invite them sees them. */
export type Scope = {
  /** Zero for all units. */
  id: number
  name: Say
  roster: readonly Rostered[]
  reach: Reach
  units: readonly { id: number; name: string }[]
  bot: string
  mayMakeCodes: boolean
}

/** How many people or units stand on one page. */
const pageSize = 8

/** Who of a unit (or of all) has not joined, where their invitations stand, and what can be done. */
export function scopeCard(
  scope: Scope,
  now: Date,
  { page = 0, notice }: { page?: number; notice?: Say },
): Card {
  const listed = scope.id === 0 ? unitRows(scope, now) : personRows(scope, now)
  const pages = Math.max(1, Math.ceil(listed.length / pageSize))
  const here = Math.min(Math.max(Math.trunc(page) || 0, 0), pages - 1)
  const shown = listed.slice(here * pageSize, (here + 1) * pageSize)
  const before = here > 0 ? [button(['forms-page-before'], 'invitations', scope.id, here - 1)] : []
  const after = here < pages - 1 ? [button(['forms-page-after'], 'invitations', scope.id, here + 1)] : []
  const lines = shown.map(({ line }) => line)
  const text: Paragraph[] = [...(notice ? [notice] : []), head(scope, now), ...(lines.length ? [lines] : [])]
  return {
    text,
    buttons: [...shown.map(({ buttons }) => buttons), [...before, ...after], ...actions(scope, now)],
  }
}

function head({ name, roster }: Scope, now: Date): Paragraph {
  const { people, joined, used, missing, ...states } = summarise(roster, now)
  const title: Say = ['invitations-scope', { unit: name }]
  if (people === 0) return [title, ['invitations-nobody']]
  const counted: Say = ['invitations-count', { people, joined, used, missing }]
  return missing > 0
    ? [title, counted, ['invitations-states', states]]
    : [title, counted, ['invitations-all-in']]
}

type Row = { line: Say; buttons: Button[] }

function unitRows({ units, roster }: Scope, now: Date): Row[] {
  return units.map(({ id, name }, index) => {
    const { missing } = summarise(
      roster.filter(({ unitId }) => unitId === id),
      now,
    )
    const vars = { number: index + 1, unit: name, missing }
    return {
      line: ['invitations-unit-line', vars],
      buttons: [button(['invitations-unit', vars], 'invitations', id)],
    }
  })
}

function personRows(scope: Scope, now: Date): Row[] {
  return missingFrom(scope.roster).map((person, index) => {
    const { name, role } = person
    const vars = { number: index + 1, name, role: [`role-${role}`] as Say }
    if (!mayInvite(person, scope.reach)) return { line: ['invitations-person-beyond', vars], buttons: [] }
    const state = stateSay(person, now)
    const open = button(['invitations-line', { number: index + 1, name }], 'invitation', person.personId)
    return {
      line: ['invitations-person', { ...vars, state }],
      buttons: [open, ...copyButton(person, now, scope.bot)],
    }
  })
}

function stateSay(person: Rostered, now: Date): Say {
  const state = standing(person, now)
  return state === 'open'
    ? ['invitations-is-open', { until: person.latest!.expiresAt.toISOString() }]
    : [`invitations-is-${state}`]
}

const copyButton = (person: Rostered, now: Date, bot: string): Button[] =>
  person.latest && standing(person, now) === 'open'
    ? [{ label: ['invitations-copy'], copy: pasteText(person, person.latest, bot) }]
    : []

function actions({ id, roster, reach, units, mayMakeCodes }: Scope, now: Date): Button[][] {
  const missing = missingFrom(roster).filter(person => mayInvite(person, reach))
  const open = missing.filter(person => standing(person, now) === 'open').length
  const without = missing.length - open
  const make = button(['invitations-make', { count: without }], 'invite', id)
  const files = [
    button(['invitations-xlsx'], 'invitation-xlsx', id),
    button(['invitations-docx'], 'invitation-docx', id),
  ]
  const anew = [
    button(['invitations-anew'], 'reinvite-all', id),
    button(['invitations-revoke'], 'uninvite-all', id),
  ]
  const poster = button(['invitations-poster'], 'invitation-poster', id)
  return [
    ...(without > 0 ? [[{ ...make, style: 'primary' as const }]] : []),
    ...(open > 0 ? [files, anew] : []),
    ...(missing.length > 0 ? [[button(['invitations-remind'], 'invitation-text', id)]] : []),
    ...(missing.length > 0 && mayMakeCodes ? [[poster]] : []),
    ...(id !== 0 && units.length > 1 ? [[button(['invitations-units'], 'invitations', 0)]] : []),
  ]
}

/** Asks before what many people hold in their hands stops working; the button names the newest that is meant. */
export function sureCard(doing: 'reinvite-all' | 'uninvite-all', scope: Scope, now: Date): Card {
  const open = missingFrom(scope.roster).filter(
    person => mayInvite(person, scope.reach) && standing(person, now) === 'open',
  )
  const upTo = Math.max(0, ...open.map(({ latest }) => latest!.id))
  const vars = { count: open.length, unit: scope.name }
  const yes = button([`invitations-${doing}-yes`, { count: open.length }], doing, scope.id, upTo)
  return {
    text: [[`invitations-${doing}-sure`, vars]],
    buttons: [[{ ...yes, style: 'danger' }], [button(['invitations-leave'], 'invitations', scope.id)]],
  }
}
