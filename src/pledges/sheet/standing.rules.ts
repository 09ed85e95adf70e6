import type { Say } from '../../lib/card.ts'
import type { Actor } from '../../people/can.ts'
import type { Facts } from '../facts.rules.ts'
import type { Meant } from './columns.rules.ts'

/** The schools for which somebody enters pledges, and their people. */
export type Field = {
  actor: Actor
  isMine(unitId: number): boolean
  /** What the questions to somebody need to know; undefined for who does not serve there. */
  factsOf(meant: Omit<Meant, 'campaignId'>): Facts | undefined
}

/** Somebody for whom a pledge can be entered, whether or not they have made one. */
export type Standing = { facts: Facts; before: boolean }

/** How it stands with whom a line means, when it is read and again when it is stored; or why nothing can be entered. */
export function standingOf(meant: Meant, field: Field): Standing | { why: Say } {
  if (!field.isMine(meant.unitId)) return { why: ['pledges-sheet-not-yours'] }
  const facts = field.factsOf(meant)
  if (!facts) return { why: ['pledges-sheet-not-there'] }
  const has = ({ id }: { id: number }) => id === meant.campaignId
  if (!facts.open.some(has)) return { why: ['pledges-sheet-closed'] }
  return { facts, before: !facts.campaigns.some(has) }
}
