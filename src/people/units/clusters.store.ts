import type { Tx } from '../../database/client.ts'
import { clusterUnits, type By } from './store.ts'

/** Takes those of these units out of their cluster above which its office does not stand any more. */
export async function leaveClusters(tx: Tx, unitIds: readonly number[], by: By): Promise<void> {
  const leaving = await tx.$queryRaw<{ id: number; clusterId: number; name: string }[]>`
    WITH RECURSIVE above(of, id, "parentId") AS (
      SELECT u.id, u.id, u."parentId" FROM "Unit" u WHERE u.id = ANY(${unitIds as number[]}::int[])
      UNION ALL SELECT above.of, up.id, up."parentId" FROM above JOIN "Unit" up ON up.id = above."parentId")
    SELECT u.id, c.id AS "clusterId", c.name FROM "Unit" u JOIN "Cluster" c ON c.id = u."clusterId"
    WHERE u.id = ANY(${unitIds as number[]}::int[])
      AND NOT EXISTS (SELECT FROM above WHERE above.of = u.id AND above.id = c."officeId")
    ORDER BY u.id`
  const units = leaving.map(({ id, clusterId, name }) => ({ id, cluster: { id: clusterId, name } }))
  await clusterUnits(tx, units, null, by)
}
