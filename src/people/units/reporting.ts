import type { AnyDb, Tx } from '../../database/client.ts'
import type { Day } from '../../lib/time.ts'

/** Why a school need not report any more. */
export type Why = { why: 'closed'; day: Day } | { why: 'merged'; into: string; day: Day }

/** What the tree needs of reporting, which stands further right: handed over where the features are put together. */
export type Reporting = {
  /** The open periods to which a school has not reported. */
  openReports(db: AnyDb, unitId: number, now: Date): Promise<{ period: string }[]>
  /** Lets it leave these periods, and says which they were. */
  excuse(tx: Tx, unitId: number, why: Why, now: Date): Promise<{ period: string }[]>
}
