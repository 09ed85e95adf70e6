import type { Campaign, Title } from '../../../src/generated/client.ts'
import { plain } from '../../../src/lib/fluent.ts'
import { address } from '../../../src/lib/sheet.ts'
import type { SheetRead } from '../../../src/lib/sheetReading.ts'
import type { Actor } from '../../../src/people/can.ts'
import { doneKey, factsOf, type Known } from '../../../src/pledges/facts.rules.ts'
import { columns, headOf } from '../../../src/pledges/sheet/columns.rules.ts'
import { judge, type Judged } from '../../../src/pledges/sheet/judge.rules.ts'
import { readLines } from '../../../src/pledges/sheet/read.rules.ts'
import type { Field } from '../../../src/pledges/sheet/standing.rules.ts'

/** An office with Hoa Mai and, elsewhere, a school that is not its own. */
const office = { id: 1, lineage: [1], name: 'Phòng', kind: 'office' as const, levels: [] }
const hoaMai = {
  id: 5,
  lineage: [5, 1],
  name: 'Trường Tiểu học Hoa Mai',
  kind: 'school' as const,
  levels: [],
}

export const an: Actor = {
  chatId: 1,
  personId: 2,
  name: 'An',
  language: 'vi',
  memberships: [{ role: 'officer', unit: office }],
}

const campaign = (id: number, more: Partial<Campaign> = {}) =>
  ({
    id,
    officeId: 1,
    title: `Phong trào ${id}`,
    audience: [],
    withinIds: [],
    alsoIds: [],
    ...more,
  }) as Campaign

const title = (id: number, code: string, name: string, needsInitiative = false) =>
  ({ id, officeId: 1, code, name, needsInitiative, collective: false, position: id }) as Title

/** Lan and Minh teach, Hùng leads; Minh has pledged for the first campaign, the second is for those who lead. */
export const known: Known = {
  open: [campaign(1), campaign(2, { audience: ['principal', 'deputy'] })],
  left: new Map(),
  titles: [
    title(1, 'LDTT', 'Lao động tiên tiến'),
    title(2, 'CSTDCS', 'Chiến sĩ thi đua cơ sở', true),
    title(3, 'CSTDT', 'Chiến sĩ thi đua cấp Bộ, cấp tỉnh', true),
  ],
  done: new Set([doneKey(1, 17)]),
}

const people = [
  [13, 'Phạm Quốc Hùng', 'principal'],
  [16, 'Trần Thị Lan', 'teacher'],
  [17, 'Nguyễn Văn Minh', 'teacher'],
] as const

/** What An judges lines by, as things stand. */
export function fieldOf(as: Known = known, left: readonly number[] = []): Field {
  const facts = people.map(([personId, name, role]) =>
    factsOf({ personId, name, posts: [{ role, unit: hoaMai }], behalf: true }, as),
  )
  return {
    actor: an,
    isMine: unitId => unitId === hoaMai.id,
    factsOf: ({ unitId, personId }) =>
      facts.find(
        ({ pledger }) => unitId === hoaMai.id && pledger.personId === personId && !left.includes(personId),
      ),
  }
}

export const moment = { now: new Date('2021-05-04T01:00:00Z'), language: 'vi' as const }

export const head = columns.map(column => headOf(column, 'vi'))

/** A sheet of these rows, each key, school, name and what is filled in. */
export const sheet = (...rows: readonly (readonly string[])[]): SheetRead => ({
  name: 'Phong trào',
  rows: [head, ...rows.map(row => [...row])],
  merges: [],
})

/** What the table comes to. */
export const judged = (sheets: readonly SheetRead[], field = fieldOf()): Judged =>
  judge(readLines(sheets).lines, field, moment)

/** The bad cells with the ids of their reasons, and what one reads there. */
export const told = ({ complaints }: Judged): string[] =>
  complaints.map(({ row, column, why }) => `${address(row, column)} ${why[0]}`)

export const said = ({ complaints }: Judged): string[] => complaints.map(({ why }) => plain('vi', why))
