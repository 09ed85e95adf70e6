import { mayBeSent, problemsOf } from '../../forms/problems.ts'
import type { State } from '../../forms/state.ts'
import { walk } from '../../forms/walk.ts'
import type { Say } from '../../lib/card.ts'
import { readyPledge, type Answers, type Ready } from '../facts.rules.ts'
import { pledgeForm } from '../pledge.form.ts'
import type { Meant } from './columns.rules.ts'
import { standingOf, type Field } from './standing.rules.ts'

/** A pledge out of a file that waits for the yes: whose it is, with the answers as a draft keeps them. */
export type Waiting = Meant & { name: string; state: State }

/** What is kept of a file until then: the pledges that can be stored, and how many lines cannot. */
export type Kept = { waiting: Waiting[]; bad: number }

/** Judges a pledge once more, now that it is to be stored: things may have changed since the file was read. */
export function judgeAgain(waiting: Waiting, field: Field): { ready: Ready } | { why: Say } {
  const standing = standingOf(waiting, field)
  if ('why' in standing) return standing
  if (standing.before) return { why: ['pledges-sheet-meanwhile'] }
  const { facts } = standing
  const now = walk(pledgeForm, facts, waiting.state)
  const sound = now.complete && mayBeSent(problemsOf(pledgeForm, facts, now))
  const ready = sound ? readyPledge(field.actor, now.answers as Answers, facts) : null
  return ready ? { ready } : { why: ['pledges-sheet-changed'] }
}
