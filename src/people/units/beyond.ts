import type { AnyDb, Tx } from '../../database/client.ts'
import type { Day } from '../../lib/time.ts'

/** Why a school need not report any more. */
export type Why = { why: 'closed'; day: Day } | { why: 'merged'; into: string; day: Day }

/** What still runs at an office: campaigns that are not over, and periods in which figures can still be sent. */
export type Running = { campaigns: readonly string[]; periods: readonly string[] }

/** An office that ends, the one that goes on for it, in which units what it had announced goes on, and all schools among them. */
export type Succession = {
  from: number
  into: number
  within: readonly number[]
  schools: readonly number[]
  now: Date
}

/** What the tree needs of features that stand further right: handed over where the features are put together. */
export type Beyond = {
  /** The open periods to which a school has not reported. */
  openReports(db: AnyDb, unitId: number, now: Date): Promise<{ period: string }[]>
  /** Lets it leave these periods, and says which they were. */
  excuse(tx: Tx, unitId: number, why: Why, now: Date): Promise<{ period: string }[]>
  /** What somebody has to finish when the office ends. */
  running(db: AnyDb, officeId: number, now: Date): Promise<Running>
  /** Gives what an office wrote and announced to its successor. */
  takeOver(tx: Tx, succession: Succession): Promise<void>
  /** Removes what an office leaves behind that is dissolved, where it is of use to nobody. */
  dissolve(tx: Tx, officeId: number): Promise<void>
  /** Lets a school take part in whatever another one took part in, whose people it gets. */
  follow(tx: Tx, from: number, to: number): Promise<void>
  /** Lets a unit finish what was announced elsewhere to it, or to the people that it gets, given with all that stood above them there. */
  takeAlong(tx: Tx, unitId: number, before: readonly number[]): Promise<void>
}
