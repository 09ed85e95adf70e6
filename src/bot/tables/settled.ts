import type { ImportKind } from '../../generated/client.ts'
import type { Card } from '../../lib/card.ts'
import type { Ctx } from '../context.ts'
import { replace, toast } from '../reply.ts'
import { readImport } from './imports.store.ts'

/** Says that a file does not wait any more; what was said when it was written stays in sight. */
export async function saySettled(ctx: Ctx, kind: ImportKind, id: number, card: Card): Promise<void> {
  const found = await readImport(ctx.app.db, kind, id)
  if (found?.confirmedAt) return await toast(ctx, ['tables-written-before'])
  await toast(ctx)
  await replace(ctx, card)
}
