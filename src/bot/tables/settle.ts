import type { Tx } from '../../database/client.ts'
import type { ImportKind } from '../../generated/client.ts'
import type { Card } from '../../lib/card.ts'
import type { Ctx } from '../context.ts'
import { change, replace, toast } from '../reply.ts'
import { readImport, settleImport } from './imports.store.ts'

/** A file that waits for somebody's yes or no, and what is shown once it does not wait any more. */
type Waiting = { kind: ImportKind; id: number; settledCard: Card }

/** Does with a waiting file what was decided and shows what came of it; `decided` answers null if the file was settled before. */
export async function settle<Result>(
  ctx: Ctx,
  waiting: Waiting,
  decided: (tx: Tx) => Promise<Result | null>,
  cardOf: (result: Result) => Card,
): Promise<void> {
  const result = await change(ctx, decided)
  if (!result) return await saySettled(ctx, waiting)
  await toast(ctx)
  await replace(ctx, cardOf(result))
}

/** Lets a file be forgotten for which nobody is to say yes. */
export async function drop(ctx: Ctx, waiting: Waiting, droppedCard: Card): Promise<void> {
  const forget = (tx: Tx) => settleImport(tx, waiting.id, 'cancelledAt', ctx.now)
  await settle(ctx, waiting, forget, () => droppedCard)
}

/** What was said when it was written stays in sight. */
async function saySettled(ctx: Ctx, { kind, id, settledCard }: Waiting): Promise<void> {
  const found = await readImport(ctx.app.db, kind, id)
  if (found?.confirmedAt) return await toast(ctx, ['tables-written-before'])
  await toast(ctx)
  await replace(ctx, settledCard)
}
