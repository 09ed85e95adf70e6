import type { AnyDb } from '../database/client.ts'
import type { Say } from '../lib/card.ts'
import type { AnyForm, Facts } from './form.ts'
import { closed, outcomeOf, type Env, type Outcome } from './outcome.ts'
import { allStored, emptyState, withAnswer } from './state.ts'
import { beginDraft, park, type Draft } from './store.ts'
import { turn } from './turn.ts'
import { titleOf } from './wording.ts'

/** Opens a form about a subject, or goes on with the draft there is; any other draft of the chat is put aside. */
export async function openDraft(env: Env<AnyDb>, form: AnyForm, subject: unknown): Promise<Outcome> {
  const parsed = form.subject.safeParse(subject)
  const known = parsed.success ? await factsOf(env, env.db, form, parsed.data) : shut()
  if ('reason' in known) return closed(known.reason)
  const { chatId } = env.actor
  const unitId = form.unitOf?.(known.facts) ?? null
  const given = Object.entries(form.given?.(parsed.data) ?? {})
  const state = given.reduce((all, [key, code]) => withAnswer(all, { key, id: undefined }, code), emptyState)
  const about = { chatId, form: form.name, subject: parsed.data, unitId, state }
  const draft = await beginDraft(env.db, about, env.now)
  const { shown } = turn(form, known.facts, draft.state, { kind: 'show' }, momentOf(env))
  const begun = allStored(draft.state).length > given.length
  const notice: Say = ['forms-resumed', { title: titleOf(form, known.facts) }]
  return outcomeOf(form, begun ? { ...shown, notice } : shown, draft, false)
}

/** What a form's questions need to know, or the reason why it cannot be filled in now. */
export async function factsOf(
  { actor, now, me }: Env<AnyDb>,
  db: AnyDb,
  form: AnyForm,
  subject: unknown,
): Promise<{ facts: Facts } | { reason: Say }> {
  const facts = await form.load({ db, me, now }, subject, actor)
  if (facts === null) return shut()
  const open = form.openWhile?.(facts, now) ?? true
  return open === true ? { facts } : shut(open === false ? undefined : open)
}

/** Puts a draft aside whose form is closed, so that it does not take what is typed; its answers stay. */
export async function shutDraft({ db, now }: Env, draft: Draft, reason: Say): Promise<Outcome> {
  await park(db, draft, now)
  return closed(reason, ['forms-closed-kept'])
}

export const momentOf = ({ now, actor: { language } }: Env<AnyDb>) => ({ now, language })

const shut = (reason: Say = ['forms-closed']) => ({ reason })
