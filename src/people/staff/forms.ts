import { z } from 'zod'
import type { AnyDb } from '../../database/client.ts'
import { choice } from '../../forms/questions/choice.ts'
import type { Notice } from '../../outbox/store.ts'
import type { Card, Say } from '../../lib/card.ts'
import { can, unitsWhere, type Action, type Actor } from '../can.ts'
import type { Unit } from '../store.ts'
import { candidatesFor, membersOf, unitAt, type Candidate, type Member } from './staff.store.ts'

/** What a form about a unit's people is opened with. */
export const subject = z.object({ unitId: z.number() })

type Subject = z.infer<typeof subject>

export type UnitPeople = {
  unit: Unit
  members: Member[]
  /** Whether the person who acts may make somebody lead of the office, or no longer lead. */
  mayLead: boolean
}

/** A unit with its people, for those who have the right there. */
export const loadMembers =
  (right: Action) =>
  async ({ db }: { db: AnyDb }, { unitId }: Subject, actor: Actor): Promise<UnitPeople | null> => {
    const unit = await unitAt(db, String(unitId))
    if (!unit || !can(actor, right, unit)) return null
    const mayLead = unit.kind === 'office' && can(actor, 'office.create', unit)
    return { unit, members: await membersOf(db, unitId), mayLead }
  }

/** The same with everybody who could get a role there. */
export const loadCandidates =
  (right: Action) =>
  async (
    app: { db: AnyDb },
    about: Subject,
    actor: Actor,
  ): Promise<(UnitPeople & { candidates: Candidate[] }) | null> => {
    const found = await loadMembers(right)(app, about, actor)
    const offices = unitsWhere(actor, right).filter(({ id }) => found?.unit.lineage.includes(id))
    if (!found) return null
    const ids = offices.map(({ id }) => id)
    return { ...found, candidates: await candidatesFor(app.db, about.unitId, ids) }
  }

/** Choosing somebody who serves anywhere in the area. */
export const whoOf = (candidates: readonly Candidate[]) =>
  choice(
    candidates.map(({ personId, name, role, unit }) => ({
      value: String(personId),
      label: ['staff-candidate', { name, role: [`role-${role}`], unit }] as const,
    })),
    { columns: 1, hint: ['staff-who-hint'] },
  )

/** Choosing one role of somebody at the unit. */
export const memberOf = (members: readonly Member[]) =>
  choice(
    members.map(({ membershipId, name, role }) => ({
      value: String(membershipId),
      label: ['staff-post', { name, role: [`role-${role}`] }] as const,
    })),
    { columns: 1, hint: ['staff-who-hint'] },
  )

/** What such a form says when its right is gone or somebody else was quicker. */
export const refused = (step: string, id: string) => ({ problems: [{ step, message: [id] as Say }] })

/** Tells a person of a change in what they are, once. */
export const noticeTo = (to: number, key: string, card: Card): Notice => ({ key: `${key}:${to}`, to, card })
