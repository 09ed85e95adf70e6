import type { AnyDb, Tx } from '../../../database/client.ts'
import type { PlannedChange } from '../../../generated/client.ts'
import type { UnitKind } from '../../../generated/enums.ts'
import { isId } from '../../../lib/id.ts'
import type { Day } from '../../../lib/time.ts'
import { decisionSchema, type Decision } from '../decisions/rules.ts'

/** A change that is decided, with the unit it is about and the name of whoever decided it. */
export type Plan = Omit<PlannedChange, 'decision'> & {
  decision: Decision
  unit: { id: number; name: string; kind: UnitKind }
  planner: { name: string }
}

export type NewPlan = Pick<
  Plan,
  'unitId' | 'officeId' | 'decision' | 'effectiveOn' | 'reason' | 'plannedById'
>

const waiting = { doneAt: null, cancelledAt: null, failedAt: null }
const withNames = {
  unit: { select: { id: true, name: true, kind: true } },
  planner: { select: { name: true } },
} as const

/** Writes down what is to happen on a later day. */
export async function addPlan(tx: Tx, plan: NewPlan, now: Date): Promise<number> {
  return (await tx.plannedChange.create({ data: { ...plan, plannedAt: now } })).id
}

/** What waits for its day at any of these units, the nearest day first. */
export async function plansAt(db: AnyDb, unitIds: readonly number[]): Promise<Plan[]> {
  const where = { unitId: { in: [...unitIds] }, ...waiting }
  const rows = await db.plannedChange.findMany({
    where,
    include: withNames,
    orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(planOf)
}

/** One of them, also when it does not wait any more. */
export async function readPlan(db: AnyDb, id: number): Promise<Plan | null> {
  const row = isId(id) ? await db.plannedChange.findUnique({ where: { id }, include: withNames }) : null
  return row && planOf(row)
}

/** The numbers of those whose day has come, in the order in which they are to be carried out. */
export async function duePlans(db: AnyDb, today: Day): Promise<number[]> {
  const rows = await db.plannedChange.findMany({
    where: { effectiveOn: { lte: today }, ...waiting },
    select: { id: true },
    orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id }) => id)
}

/** How a plan ends: done, taken back, or not possible any more. */
export type PlanEnd =
  | { doneAt: Date }
  | { cancelledAt: Date; cancelledById: number | null }
  | { failedAt: Date; obstacle: string }

/** Ends a plan that still waits; false if it has ended before, by whomever. */
export async function endPlan(tx: Tx, id: number, end: PlanEnd): Promise<boolean> {
  const { count } = await tx.plannedChange.updateMany({ where: { id, ...waiting }, data: end })
  return count === 1
}

/** Writes down that a plan, taken to be done just now, could not be. */
export async function failPlan(tx: Tx, id: number, obstacle: string, now: Date): Promise<void> {
  await tx.plannedChange.update({ where: { id }, data: { doneAt: null, failedAt: now, obstacle } })
}

/** Lets the successor of an office hear of what the old one had planned. */
export async function inheritPlans(tx: Tx, from: number, into: number): Promise<void> {
  await tx.plannedChange.updateMany({ where: { officeId: from, ...waiting }, data: { officeId: into } })
}

const planOf = ({ decision, ...row }: Omit<Plan, 'decision'> & { decision: unknown }): Plan => ({
  ...row,
  decision: decisionSchema.parse(decision),
})
