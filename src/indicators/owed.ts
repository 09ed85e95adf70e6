import { groupBy } from '../lib/group.ts'
import type { Owed } from './due.store.ts'

/** Whether a report can still be sent, and was not. */
export const isDue = ({ sentAt, closesAt }: Pick<Owed, 'sentAt' | 'closesAt'>, now: Date): boolean =>
  sentAt === null && now < closesAt

/** Of each school the report whose deadline is the latest. */
export function latestOfEach<T extends Pick<Owed, 'unitId' | 'closesAt'>>(owed: readonly T[]): T[] {
  const schools = [...groupBy(owed, ({ unitId }) => unitId).values()]
  return schools.map(([first, ...others]) =>
    others.reduce((latest, each) => (each.closesAt > latest.closesAt ? each : latest), first!),
  )
}
