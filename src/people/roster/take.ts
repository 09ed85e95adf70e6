import type { Ctx } from '../../bot/context.ts'
import { fetchFile } from '../../bot/files.ts'
import { change, refuse, reply, replyFile } from '../../bot/reply.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { readWorkbook, type Limits, type SheetRead } from '../../lib/sheetReading.ts'
import { unitsWhere } from '../can.ts'
import { changesAnything, complaintsCard, understoodCard, unreadableCard } from './cards.ts'
import { differenceOf, type Difference } from './difference.rules.ts'
import { extract, type Extract } from './rows.rules.ts'
import { keepImport, readRoster, type OfficeRoster } from './store.ts'
import { namesOf } from './schools.rules.ts'
import { markedSheets } from './template.ts'

export type Office = { id: number; name: string }

/** The offices whose list this person may change; a button names one of them. */
export function officesOf({ actor }: Ctx, named?: string): Office[] {
  const mine = unitsWhere(actor, 'roster.import')
  return named === undefined ? mine : mine.filter(({ id }) => String(id) === named)
}

/** A table that somebody sends while no form is open is the list, filled in. */
export async function hearFile(ctx: Ctx): Promise<boolean> {
  const { file_name: name = '', mime_type: mime = '', file_id, file_size = 0 } = ctx.message?.document ?? {}
  if (file_id === undefined || !looksLikeTable(name, mime)) return false
  const offices = officesOf(ctx)
  if (offices.length === 0) await refuse(ctx, 'roster.import')
  else await takeFile(ctx, offices, { fileId: file_id, size: file_size, name })
  return true
}

const looksLikeTable = (name: string, mime: string): boolean =>
  /\.(xlsx|xlsm|xlsb|xls|ods|csv)$/i.test(name) || /spreadsheet|excel/.test(mime)

/** A list of ten thousand people has half a megabyte. */
const largestFile = 8 * 1024 * 1024

/** Twice as many people as the largest office has, and what their sheets come to unpacked. */
export const limits: Limits = { rows: 20_000, columns: 40, bytes: 32 * 1024 * 1024, tags: 1_500_000 }

type SentTable = { fileId: string; size: number; name: string }

async function takeFile(ctx: Ctx, offices: readonly Office[], { name, ...file }: SentTable): Promise<void> {
  if (file.size > largestFile) return void (await reply(ctx, unreadableCard('tooBig')))
  const bytes = await fetchFile(ctx, file, largestFile)
  if (!bytes) return void (await reply(ctx, unreadableCard('lost')))
  const read = await readWorkbook(bytes, limits)
  if ('cause' in read) return void (await reply(ctx, unreadableCard(read.cause)))
  const found = extract(read.sheets)
  if (!found) return void (await reply(ctx, unreadableCard('noHead')))
  await answer(ctx, await mostFitting(ctx, offices, found), { file: name, sheets: read.sheets, found })
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

type Read = { file: string; sheets: readonly SheetRead[]; found: Extract }

/** First the cells to correct, in the file itself; then what writing the rest would change. */
async function answer(
  ctx: Ctx,
  { office, roster, difference }: Fit,
  { file, sheets, found }: Read,
): Promise<void> {
  const { complaints } = difference
  const kept = { officeId: office.id, byId: ctx.actor.personId!, fileName: file, rows: found }
  const id = changesAnything(difference) ? await change(ctx, tx => keepImport(tx, kept, ctx.now)) : 0
  if (complaints.length > 0) {
    const bytes = await writeWorkbook(markedSheets(sheets, found, complaints, ctx.actor.language))
    await replyFile(ctx, { name: file, bytes }, complaintsCard(found, complaints))
  }
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
