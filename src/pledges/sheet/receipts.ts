import type { Ctx } from '../../bot/context.ts'
import { change, refuse, replyFile, toast } from '../../bot/reply.ts'
import type { Say } from '../../lib/card.ts'
import { plain, type Language } from '../../lib/fluent.ts'
import { writeWorkbook, type SheetToWrite } from '../../lib/sheet.ts'
import { sortableMoment } from '../../lib/time.ts'
import { audit } from '../../people/audit.store.ts'
import { unitsWhere } from '../../people/can.ts'
import { pledgesEntered, type PledgeWithWords } from '../store.ts'
import { titleSay } from './cards.ts'
import { schoolsFor } from './scope.ts'
import { ownImport } from './write.ts'

/** The receipts of all pledges that came of a file, to be handed to people whom the bot does not reach. */
export async function giveReceipts(ctx: Ctx, named = ''): Promise<void> {
  const { app, actor, now } = ctx
  const found = await ownImport(ctx, named)
  const schools = await schoolsFor(app.db, actor)
  const mine = new Set(schools.map(({ id }) => id))
  const stored = found?.confirmedAt ? await pledgesEntered(app.db, found.byId, found.confirmedAt) : []
  const pledges = stored.filter(({ unitId }) => mine.has(unitId))
  if (pledges.length === 0) return await refuse(ctx, 'pledge.enterFor')
  const bytes = await writeWorkbook([sheetOf(pledges, actor.language)])
  const after = { rows: pledges.length }
  const of = new Set(pledges.map(({ unitId }) => unitId))
  const offices = unitsWhere(actor, 'pledge.enterFor').map(({ id }) => id)
  const units = offices.filter(office =>
    schools.some(({ id, lineage }) => of.has(id) && lineage.includes(office)),
  )
  const deeds = units.map(unitId => ({ action: 'pledge.export', actorId: actor.personId, unitId, after }))
  await change(ctx, tx => audit(tx, now, ...deeds))
  await toast(ctx)
  const name = `${plain(actor.language, ['pledges-sheet-receipts-file'])}.xlsx`
  await replyFile(ctx, { name, bytes }, { text: [['pledges-sheet-receipts', { count: pledges.length }]] })
}

/** What heads each column, and how wide it is. */
const columns: readonly [Say, number][] = [
  [['pledges-receipts-campaign'], 40],
  [['pledges-sheet-school'], 32],
  [['pledges-sheet-name'], 26],
  [['pledges-sheet-title'], 30],
  [['pledges-sheet-targets'], 60],
  [['pledges-sheet-initiative'], 40],
  [['pledges-sheet-note'], 30],
  [['pledges-receipts-receipt'], 14],
  [['pledges-receipts-sent'], 20],
  [['pledges-receipts-hash'], 20],
]

function sheetOf(pledges: readonly PledgeWithWords[], language: Language): SheetToWrite {
  return {
    name: plain(language, ['pledges-sheet-receipts-sheet']),
    columns: columns.map(([, width]) => ({ width, text: true, wrap: true })),
    rows: [
      columns.map(([head]) => plain(language, head)),
      ...pledges.map(({ campaign, unit, person, title, targets, initiative, note, ...proof }) => [
        campaign.title,
        unit.name,
        person.name,
        plain(language, titleSay(title)),
        targets,
        initiative ?? '',
        note ?? '',
        proof.receipt,
        sortableMoment(proof.sentAt),
        proof.hash.slice(0, 16),
      ]),
    ],
  }
}
