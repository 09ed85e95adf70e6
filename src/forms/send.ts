import type { Tx } from '../database/client.ts'
import { rememberUpdate } from '../database/handled.ts'
import type { Card } from '../lib/card.ts'
import { addNotices } from '../outbox/store.ts'
import { cardsOf } from './card.ts'
import type { AnyForm, Problem } from './form.ts'
import { factsOf, momentOf } from './open.ts'
import { closed, outcomeOf, repeated, type Env, type Outcome } from './outcome.ts'
import { deleteDraft, holdDraft, type Draft } from './store.ts'
import { turn, type Input, type Shown } from './turn.ts'

/**
 * Sends a draft, in one transaction:
 * 1. remembers the update; 2. holds the draft, which only one can; 3. loads the facts and walks the answers again;
 * 4. does what the form's author says; 5. deletes the draft; 6. adds the notices for others.
 */
export async function sendDraft(env: Env, form: AnyForm, draft: Draft, input: Input): Promise<Outcome> {
  try {
    return await env.db.$transaction(tx => sendIn(tx, env, form, draft, input))
  } catch (error) {
    if (error instanceof Refused) return refusal(form, draft, error)
    throw error
  }
}

async function sendIn(tx: Tx, env: Env, form: AnyForm, { id }: Draft, input: Input): Promise<Outcome> {
  const { actor, now, handling } = env
  if (handling && !(await rememberUpdate(tx, handling.updateId, handling.by, now))) return repeated
  const remembered = handling !== undefined
  const draft = await holdDraft(tx, id, actor.chatId)
  if (!draft) return { ...closed(['forms-already-sent']), remembered }
  const known = await factsOf(env, tx, form, draft.subject)
  if ('reason' in known) return { ...closed(known.reason, ['forms-closed-kept']), remembered }
  const { shown } = turn(form, known.facts, draft.state, input, momentOf(env))
  if (shown.kind !== 'submit') return outcomeOf(form, shown, draft, remembered)
  if (!form.send) throw new Error(`The form "${form.name}" cannot be sent: end it with .submit(…)`)
  const submitted = await form.send({ tx, actor, now }, shown.walk.answers, known.facts, draft.subject)
  if ('problems' in submitted) throw new Refused(shown, submitted.problems)
  await deleteDraft(tx, id)
  await addNotices(tx, submitted.tell ?? [], now)
  return { ...sent(form, shown, draft, submitted.say), remembered }
}

function sent(form: AnyForm, shown: Shown, draft: Draft, say: Card): Omit<Outcome, 'remembered'> {
  const [answers] = cardsOf(form, shown, draft.id)
  return { kind: 'sent', cards: [say], ...(answers && { settled: answers }), inPlace: false }
}

/** Thrown so that nothing stays of a submission that its author refused. */
class Refused extends Error {
  readonly shown: Shown
  readonly problems: readonly Problem[]

  constructor(shown: Shown, problems: readonly Problem[]) {
    super('the form was refused')
    this.shown = shown
    this.problems = problems
  }
}

function refusal(form: AnyForm, draft: Draft, { shown, problems }: Refused): Outcome {
  const review = { ...shown, kind: 'review', problems: [...problems, ...shown.problems] } as const
  return outcomeOf(form, review, draft, false)
}
