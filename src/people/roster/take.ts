import type { Ctx, SentTable, TableKind } from '../../bot/context.ts'
import { change, reply } from '../../bot/reply.ts'
import { keepImport } from '../../bot/tables/imports.store.ts'
import { returnMarked } from '../../bot/tables/marked.ts'
import { unitsWhere } from '../can.ts'
import { changesAnything, noRowsCard, understoodCard } from './cards.ts'
import { differenceOf, type Difference } from './difference.rules.ts'
import { peopleHead, schoolsHead } from './head.rules.ts'
import { extract, type Extract } from './rows.rules.ts'
import { readRoster, type OfficeRoster } from './store.ts'
import { namesOf } from './schools.rules.ts'
import { widths } from './template.ts'

export type Office = { id: number; name: string }

/** The offices whose list this person may change; a button names one of them. */
export function officesOf({ actor }: Ctx, named?: string): Office[] {
  const mine = unitsWhere(actor, 'roster.import')
  return named === undefined ? mine : mine.filter(({ id }) => String(id) === named)
}

/** The office's list, filled in; it comes behind all other tables that name people and schools. */
export const rosterTable: TableKind = {
  command: 'danhsach',
  needs: ['roster.import'],
  head: ['roster-table-head'],
  knows: sheet => peopleHead(sheet) !== null || schoolsHead(sheet) !== null,
  take,
}

async function take(ctx: Ctx, table: SentTable): Promise<void> {
  const found = extract(table.sheets)
  if (!found) return void (await reply(ctx, noRowsCard))
  await answer(ctx, await mostFitting(ctx, officesOf(ctx), found), table, found)
}

type Fit = { office: Office; roster: OfficeRoster; difference: Difference }

/** Whose list it is: of several offices, the one that knows most of the schools and people. */
async function mostFitting({ app }: Ctx, offices: readonly Office[], found: Extract): Promise<Fit> {
  const fits: Fit[] = []
  for (const office of offices) {
    const roster = await readRoster(app.db, office.id)
    fits.push({ office, roster, difference: differenceOf(found, roster) })
  }
  const misses = ({ difference }: Fit) => difference.complaints.length + difference.schools.length
  return fits.toSorted((one, other) => misses(one) - misses(other))[0]!
}

/** First the cells to correct, in the file itself; then what writing the rest would change. */
async function answer(
  ctx: Ctx,
  { office, roster, difference }: Fit,
  table: SentTable,
  found: Extract,
): Promise<void> {
  const { name: file, sheets } = table
  const { complaints } = difference
  const who = { officeId: office.id, byId: ctx.actor.personId! }
  const kept = { kind: 'roster' as const, ...who, fileName: file, rows: found }
  const id = changesAnything(difference) ? await change(ctx, tx => keepImport(tx, kept, ctx.now)) : 0
  const looks = found.sheets.map(({ head, columns }, nth) =>
    Object.keys(columns).length > 0 ? { heads: head + 1, columns: widths(sheets[nth]!.rows) } : null,
  )
  if (complaints.length > 0) await returnMarked(ctx, table, complaints, { looks, next: ['roster-bad-next'] })
  await reply(
    ctx,
    understoodCard({ id, file, extract: found, difference, ...names(office, roster, difference) }),
  )
}

/** What offices, schools and teams are called, those included that a file brings. */
function names({ name: office }: Office, { schools, teams }: OfficeRoster, difference: Difference) {
  const units = namesOf([...schools, ...difference.schools])
  const groups = new Map([...teams, ...difference.teams].map(team => [team.id, team.name]))
  return {
    office,
    unitName: (id: number) => units.get(id) ?? '',
    teamName: (id: number) => groups.get(id) ?? '',
  }
}
