import type { AnyDb } from '../../database/client.ts'
import type { Ctx } from '../../bot/context.ts'
import { refuse, reply } from '../../bot/reply.ts'
import { giveTable } from '../../bot/tables/give.ts'
import { plain } from '../../lib/fluent.ts'
import { audit } from '../../people/audit.store.ts'
import type { Actor } from '../../people/can.ts'
import { openReportsOf } from '../due.store.ts'
import { figuresFacts, type Facts } from '../figures.form.ts'
import { givenCard, nothingOwedCard } from './cards.ts'
import { reportingUnits, schoolsFor } from './scope.ts'
import { figureSheets } from './template.ts'

/** `/solieuexcel` gives all that is still owed as one workbook, to be filled in where typing is hard. */
export async function sendSheet(ctx: Ctx): Promise<void> {
  const { app, actor, now } = ctx
  const units = reportingUnits(actor)
  if (units.length === 0) return await refuse(ctx, 'figures.write')
  const ids = await openReportsOf(app.db, await schoolsFor(app.db, actor), now)
  const reports = await factsOf(app.db, ids, actor)
  const sheets = figureSheets(reports, actor.language)
  if (sheets.length === 0) return void (await reply(ctx, nothingOwedCard))
  const after = { rows: sheets.reduce((sum, { rows }) => sum + rows.length - 1, 0) }
  const deeds = units.map(unitId => ({ action: 'figures.export', actorId: actor.personId, unitId, after }))
  const name = `${plain(actor.language, ['figures-sheet-file'])}.xlsx`
  await giveTable(ctx, { name, sheets }, givenCard(reports.length), tx => audit(tx, now, ...deeds))
}

/** The reports with these numbers, as far as they are this person's to send. */
export async function factsOf(db: AnyDb, ids: readonly number[], actor: Actor): Promise<Facts[]> {
  const found: Facts[] = []
  // one after the other: all at once would take every connection
  for (const id of ids) {
    const facts = await figuresFacts(db, id, actor)
    if (facts) found.push(facts)
  }
  return found
}
