import { expect, test } from 'vitest'
import { can, unitsWhere, type Action, type Actor } from '../../src/people/can.ts'
import type { Role } from '../../src/generated/enums.ts'

const roles = ['lead', 'officer', 'principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff'] as const

/** Who may do what, role by role in that order: yes, no, or only when the principal has given the task. */
const matrix: Record<Action, string> = {
  'code.create': 'yy......',
  'campaign.write': 'yy......',
  'campaign.announce': 'yy......',
  'campaign.read': 'yyyyyyyy',
  'pledge.write': '..yyyyyy',
  'pledge.read': 'yyyy....',
  'period.open': 'yy......',
  'area.write': 'yy......',
  'figures.write': '..ygg...',
  'figures.read': 'yyyyg...',
  'overview.read': 'yy......',
  'unit.write': 'yy......',
  'office.create': 'y.......',
  'office.end': 'y.......',
  'roster.import': 'yy......',
  'person.read': 'yyyy....',
  'person.write': 'yy......',
  'invitation.create': 'yyyy....',
  'group.link': 'yyyy....',
  'principal.replace': 'yy......',
  'figures.delegate': '..y.....',
  'figures.enterFor': 'yy......',
  'pledge.enterFor': 'yy......',
  'audit.read': 'yy......',
  'request.handle': 'yy......',
}

/** Where the actor stands, and the other places of the tree: 1 is the province, 2 and 3 are offices, 4 to 6 schools, 7 a team. */
const lineages: Record<number, readonly number[]> = {
  1: [1],
  2: [2, 1],
  3: [3, 1],
  4: [4, 2, 1],
  5: [5, 2, 1],
  6: [6, 3, 1],
  7: [7, 4, 2, 1],
  8: [8],
}
const placed = (id: number) => ({ id, lineage: lineages[id]! })

const places = (own: number): Record<string, number[]> =>
  own === 2
    ? { own: [2], child: [4, 5, 7], sister: [3], parent: [1], foreign: [6, 8] }
    : { own: [4], child: [7], sister: [5], parent: [2, 1], foreign: [3, 6, 8] }

function actorWith(role: Role, reports: boolean): Actor {
  const own = role === 'lead' || role === 'officer' ? 2 : 4
  const unit = { ...placed(own), name: '', kind: 'school' as const, levels: [] }
  return { chatId: 1, personId: 1, name: '', language: 'vi', memberships: [{ role, reports, unit }] }
}

const cases = Object.entries(matrix).flatMap(([action, line]) =>
  roles.flatMap((role, nth) =>
    [false, true].map(reports => {
      const mark = line[nth]
      return { action: action as Action, role, reports, allowed: mark === 'y' || (mark === 'g' && reports) }
    }),
  ),
)

test.for(cases)(
  '$role (given the figures: $reports) may $action in the own unit and below, and nowhere else: $allowed',
  ({ action, role, reports, allowed }) => {
    const actor = actorWith(role, reports)
    const { own, child, sister, parent, foreign } = places(actor.memberships[0]!.unit.id)
    const may = (ids: number[] = []) => ids.map(id => can(actor, action, placed(id)))
    expect(new Set(may([...own!, ...child!]))).toEqual(new Set([allowed]))
    expect(new Set(may([...sister!, ...parent!, ...foreign!]))).toEqual(new Set([false]))
    expect(can(actor, action)).toBe(allowed)
    expect(unitsWhere(actor, action).map(({ id }) => id)).toEqual(allowed ? own : [])
  },
)

test.for(Object.keys(matrix) as Action[])('somebody who has not joined may %s nowhere', action => {
  const stranger: Actor = { chatId: 1, personId: null, name: '', language: 'vi', memberships: [] }
  expect([
    can(stranger, action),
    ...Object.keys(lineages).map(id => can(stranger, action, placed(Number(id)))),
  ]).not.toContain(true)
})
