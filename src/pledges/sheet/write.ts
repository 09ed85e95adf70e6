import type { Ctx } from '../../bot/context.ts'
import { refuse } from '../../bot/reply.ts'
import { readImport, settleImport } from '../../bot/tables/imports.store.ts'
import { drop, settle } from '../../bot/tables/settle.ts'
import type { Tx } from '../../database/client.ts'
import type { SheetImport } from '../../generated/client.ts'
import type { Say } from '../../lib/card.ts'
import { addNotices } from '../../outbox/store.ts'
import { can, type Actor } from '../../people/can.ts'
import { countWithoutChat } from '../../people/persons.store.ts'
import { doneKey } from '../facts.rules.ts'
import { sendPledges } from '../send.ts'
import { droppedCard, settledCard, writtenCard, type Written } from './cards.ts'
import { noticesOf } from './notices.ts'
import { readField } from './scope.ts'
import { judgeAgain, type Kept } from './waiting.rules.ts'

/** Stores what a file said, as far as it can still be taken, when its officer says so. */
export async function writeSheet(ctx: Ctx, named = ''): Promise<void> {
  const found = await ownImport(ctx, named)
  if (!found) return await refuse(ctx, 'pledge.enterFor')
  await settle(ctx, waitingAs(found), tx => write(tx, ctx, found.id), writtenCard)
}

/** Lets a file be forgotten. */
export async function dropSheet(ctx: Ctx, named = ''): Promise<void> {
  const found = await ownImport(ctx, named)
  if (!found) return await refuse(ctx, 'pledge.enterFor')
  await drop(ctx, waitingAs(found), droppedCard)
}

const waitingAs = ({ id }: SheetImport) => ({ kind: 'pledges' as const, id, settledCard })

/** The file that a button names, for the officer who sent it. */
export async function ownImport({ app, actor }: Ctx, named: string): Promise<SheetImport | null> {
  if (!can(actor, 'pledge.enterFor')) return null
  const found = await readImport(app.db, 'pledges', Number(named))
  return found?.byId === actor.personId ? found : null
}

type By = { actor: Actor; now: Date }

/** In one transaction with few statements, however many pledges there are; null if the file was settled before. */
async function write(tx: Tx, { actor, now }: By, id: number): Promise<Written | null> {
  const kept = await settleImport<Kept>(tx, id, 'confirmedAt', now)
  if (!kept) return null
  const { waiting, bad } = kept
  const field = await readField(tx, actor, waiting, now)
  const judged = waiting.map(each => ({ each, verdict: judgeAgain(each, field) }))
  const ready = judged.flatMap(({ verdict }) => ('ready' in verdict ? verdict.ready : []))
  const pledges = await sendPledges(tx, { actor, now }, ready)
  await addNotices(tx, await noticesOf(tx, id, pledges), now)
  const stored = new Set(pledges.map(({ campaignId, personId }) => doneKey(campaignId, personId)))
  const changed = judged
    .filter(({ each }) => !stored.has(doneKey(each.campaignId, each.personId)))
    .map(({ each, verdict }) => ({ name: each.name, why: 'why' in verdict ? verdict.why : meanwhile }))
  const untold = await countWithoutChat(
    tx,
    pledges.map(({ personId }) => personId),
  )
  return { id, good: pledges.length, rows: waiting.length + bad, bad, changed, untold }
}

/** Somebody has pledged in the very moment. */
const meanwhile: Say = ['pledges-sheet-meanwhile']
