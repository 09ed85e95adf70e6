import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { dialled } from '../../lib/phone.ts'
import type { Change, Difference, NewPost } from './difference.rules.ts'
import type { Known, Post } from './matching.rules.ts'
import type { Extract } from './rows.rules.ts'

const templateButton = button(['roster-get-template'], 'rosterTemplate')

/** The list in numbers, and how it is changed. */
export const homeCard = (
  { id, name }: { id: number; name: string },
  counts: { schools: number; people: number; joined: number },
): Card => ({
  text: [['roster-home', { office: name, ...counts }], ['roster-home-how']],
  buttons: [[button(['roster-get-template'], 'rosterTemplate', id)]],
})

/** Which office's list is meant, for somebody who works for several. */
export const whichCard = (offices: readonly { id: number; name: string }[]): Card => ({
  text: [['roster-which']],
  buttons: offices.map(({ id, name }) => [button(['people-unit', { name }], 'rosterHome', id)]),
})

/** Stands under the template. */
export const templateCard = (office: string): Card => ({ text: [['roster-template', { office }]] })

/** Says that a list has a head and nothing below. */
export const noRowsCard: Card = { text: [['roster-no-rows']], buttons: [[templateButton]] }

/** How a file reads beside what there is. */
export type Understood = {
  id: number
  file: string
  office: string
  extract: Extract
  difference: Difference
  /** What schools and teams are called, new ones included. */
  unitName: (id: number) => string
  teamName: (id: number) => string
}

/** Whether a file changes anything at all. */
export const changesAnything = ({ schools, newcomers, changes, handovers, leaving }: Difference): boolean =>
  [schools, newcomers, changes, handovers, leaving].some(({ length }) => length > 0)

/** What was understood of a file, before anything of it is written. */
export function understoodCard(understood: Understood): Card {
  const { id, file, office, extract, difference } = understood
  const { rows, good, unchanged, newcomers, changes, leaving } = difference
  const counts = { new: newcomers.length, changed: changes.length, leaving: leaving.length, same: unchanged }
  const writes = changesAnything(difference)
  return {
    text: [
      [
        ['roster-read', { file, office, rows }],
        ['roster-counts', counts],
        ...(rows > good ? [['roster-bad-rows', { count: rows - good }] as const] : []),
      ],
      ...sections(understood),
      ...(extract.ignored.length > 0
        ? [['roster-ignored', { columns: extract.ignored.slice(0, shown).join(', ').slice(0, 200) }] as const]
        : []),
      [writes ? 'tables-not-yet' : rows > good ? 'roster-only-bad' : 'roster-nothing-to-write'],
    ],
    ...(writes && { buttons: choices(id, leaving.length) }),
  }
}

/** What became of a file: written, partly written, left alone, or long since settled. */
export const writtenCard = ({ rows, good, ...counts }: { rows: number; good: number } & Counts): Card => ({
  text: [
    good === rows ? ['roster-written'] : ['roster-written-partly', { good, rows, bad: rows - good }],
    ['roster-written-counts', counts],
  ],
  buttons: [[button(['roster-home-again'], 'run', 'danhsach')]],
})
export type Counts = { schools: number; new: number; changed: number; left: number }

export const droppedCard: Card = { text: [['roster-dropped']] }
export const settledCard: Card = { text: [['tables-settled']], buttons: [[templateButton]] }

function choices(id: number, leaving: number): Button[][] {
  const drop = button(['tables-drop'], 'rosterDrop', id)
  const write = (label: Say, how: 'leave' | 'stay', style: 'danger' | 'success'): Button => ({
    ...button(label, 'rosterWrite', id, how),
    style,
  })
  if (leaving === 0) return [[write(['roster-write'], 'stay', 'success'), drop]]
  return [
    [write(['roster-write-leaving', { count: leaving }], 'leave', 'danger')],
    [write(['roster-write-staying'], 'stay', 'success')],
    [drop],
  ]
}

/** How many lines of each kind are read before one would rather look into the file. */
const shown = 8

function sections({ difference, unitName, teamName }: Understood): Paragraph[] {
  const { schools, newcomers, changes, handovers, leaving } = difference
  const place = (name: string, { schoolId, role }: NewPost): Say => [
    'roster-post',
    { name, role: [`role-${role}`], unit: unitName(schoolId) },
  ]
  const heirs = handovers.map(({ schoolId, from, to }): Say => {
    const heir = typeof to === 'number' ? nameOf(changes, to) : to.name
    return ['roster-handover', { unit: unitName(schoolId), from: from.name, to: heir }]
  })
  const left = ({ person, posts }: { person: Known; posts: readonly Post[] }) =>
    posts.map(({ unitId, role }) =>
      place(person.name, { schoolId: unitId, role: role as NewPost['role'], teamId: null }),
    )
  return [
    section(
      ['roster-section-schools', { count: schools.length }],
      schools.map(({ id }): Say => ['roster-school', { name: unitName(id) }]),
    ),
    section(['roster-section-principals', { count: heirs.length }], heirs),
    section(
      ['roster-section-new', { count: newcomers.length }],
      newcomers.flatMap(({ name, posts }) => posts.map(post => place(name, post))),
    ),
    section(
      ['roster-section-changed', { count: changes.length }],
      changes.flatMap(change => changeLines(change, unitName, teamName)),
    ),
    section(['roster-section-leaving', { count: leaving.length }], leaving.flatMap(left)),
  ].filter(lines => lines.length > 0)
}

function section(title: Say, lines: readonly Say[]): Say[] {
  return lines.length === 0 ? [] : [title, ...lines.slice(0, shown), ...more(lines.length - shown)]
}

const more = (count: number): Say[] => (count > 0 ? [['roster-more', { count }]] : [])

const nameOf = (changes: readonly Change[], id: number): string =>
  changes.find(({ person }) => person.id === id)?.person.name ?? ''

function changeLines(
  { person, name, phone, posts, ended }: Change,
  unitName: Understood['unitName'],
  teamName: Understood['teamName'],
): Say[] {
  const same = (post: NewPost) =>
    person.posts.some(held => held.unitId === post.schoolId && held.role === post.role)
  const line = (id: string, post: NewPost, rest: Record<string, string | Say> = {}): Say => [
    id,
    { name: person.name, unit: unitName(post.schoolId), role: [`role-${post.role}`], ...rest },
  ]
  return [
    ...(name === null ? [] : [['roster-change-name', { before: person.name, after: name }] as const]),
    ...(phone === null
      ? []
      : [['roster-change-phone', { name: person.name, phone: dialled(phone) }] as const]),
    ...posts.map((post): Say => {
      if (same(post)) return line('roster-change-team', post, { team: teamName(post.teamId ?? 0) })
      const before = ended.find(({ unitId }) => unitId === post.schoolId)
      return before
        ? line('roster-change-role', post, { before: [`role-${before.role}`] })
        : line('roster-change-begins', post)
    }),
    ...ended
      .filter(({ unitId }) => !posts.some(post => post.schoolId === unitId && !same(post)))
      .map(({ unitId, role }) =>
        line('roster-change-ends', { schoolId: unitId, role: role as NewPost['role'], teamId: null }),
      ),
  ]
}
