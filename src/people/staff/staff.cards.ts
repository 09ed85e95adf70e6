import type { Role } from '../../generated/enums.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { pageOf, pageRow, pageSay } from '../../lib/pages.ts'
import { byRole, canBeGiven } from './staff.rules.ts'
import type { Member } from './staff.store.ts'

type Named = { id: number; name: string }

/** What somebody may do with a unit's people, and the commands that belong to it. */
export type Ways = {
  forms: readonly string[]
  delegates: boolean
  commands: readonly string[]
  back: boolean
}

const unitsOnPage = 8
const peopleOnPage = 25

/** The units whose people may be seen, to choose one. */
export function unitsCard(
  units: readonly Named[],
  asked: number,
  { action, commands }: { action: 'staff' | 'behalf'; commands: readonly string[] },
): Card {
  const { page, pages, shown } = pageOf(units, unitsOnPage, asked)
  return {
    text: [[`staff-${action}-units`, { count: units.length }], ...pageSay(page, pages)],
    buttons: [
      ...shown.map(({ id, name }) => [button(['people-unit', { name }], action, id)]),
      pageRow(page, pages, `${action}units`),
      ...commands.map(commandRow),
    ],
  }
}

/** The people of one unit, role by role, and what may be done. */
export function staffCard(unit: Named, members: readonly Member[], asked: number, ways: Ways): Card {
  const lines = byRole(members).flatMap(([role, all]) =>
    all.map(member => ({ role, member, all: all.length })),
  )
  const { page, pages, shown } = pageOf(lines, peopleOnPage, asked)
  const joined = members.filter(({ reach }) => reach !== 'notJoined').length
  return {
    text: [
      ['staff-unit', { unit: unit.name, people: members.length, joined }],
      ...groupsOf(shown),
      ...pageSay(page, pages),
    ],
    buttons: [
      pageRow(page, pages, 'staff', unit.id),
      ...ways.forms.map(form => [button([`staff-open-${form}`], 'post', form, unit.id)]),
      ...(ways.delegates ? [[button(['staff-open-delegates'], 'delegates', unit.id)]] : []),
      ...ways.commands.map(commandRow),
      ...(ways.back ? [[button(['staff-back'], 'staffunits', 0)]] : []),
    ],
  }
}

/** Who may report for the principal: each can be given the task or lose it with a tap. */
export function delegatesCard(unit: Named, members: readonly Member[]): Card {
  const those = byRole(members.filter(canBeGiven)).flatMap(([, all]) => all)
  const lines = those.map((member): Say => [
    'staff-delegate-line',
    { name: member.name, role: roleSay(member.role), state: member.reports ? 'given' : 'none' },
  ])
  return {
    text: [
      ['staff-delegates', { unit: unit.name }],
      ...(lines.length > 0 ? [lines] : [['staff-delegates-nobody'] as Say]),
    ],
    buttons: [
      ...those.map(({ membershipId, name, reports }) => [
        button([reports ? 'staff-take' : 'staff-give', { name }], 'delegate', membershipId, reports ? 0 : 1),
      ]),
      [button(['staff-back-unit'], 'staff', unit.id)],
    ],
  }
}

/** What an officer can enter on behalf of a school. */
export const behalfCard = (school: Named, offers: readonly { label: Say; press: string }[]): Card => ({
  text: [
    ['staff-behalf', { school: school.name }],
    [offers.length > 0 ? 'staff-behalf-what' : 'staff-behalf-nothing'],
  ],
  buttons: [
    ...offers.map(({ label, press }) => [{ label, press }]),
    [button(['staff-behalf-back'], 'behalfunits', 0)],
  ],
})

type Row = { role: Role; member: Member; all: number }

function groupsOf(rows: readonly Row[]): Paragraph[] {
  const roles = [...new Set(rows.map(({ role }) => role))]
  return roles.map(role => {
    const own = rows.filter(each => each.role === role)
    return [
      ['staff-role', { role: roleSay(role), count: own[0]!.all }],
      ...own.map(({ member }) => memberSay(member)),
    ]
  })
}

const memberSay = ({ name, reports, team, reach }: Member): Say => [
  'staff-member',
  { name, team: team ?? 'none', reports: reports ? 'given' : 'none', reach },
]

const roleSay = (role: Role): Say => [`role-${role}`]

const commandRow = (name: string): Button[] => [button([`command-${name}`], 'run', name)]
