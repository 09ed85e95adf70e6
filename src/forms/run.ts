import { closed, outcomeOf, repeated, type Env, type Outcome } from './outcome.ts'
import { describe, goOnButton } from './drafts.ts'
import { factsOf, momentOf, shutDraft } from './open.ts'
import { readPress, type Press } from './press.ts'
import { sendDraft } from './send.ts'
import { activate, readActive, readDraft, saveTurn, wasHandedOver, type Draft } from './store.ts'
import { turn, type Input, type Shown } from './turn.ts'

/** Takes what was typed or sent in a chat, if a draft is open there; null if none is. */
export async function takeInput(env: Env, input: Input, known?: Draft | null): Promise<Outcome | null> {
  const draft = known === undefined ? await readActive(env.db, env.actor.chatId) : known
  return draft && (await takeTurn(env, draft, input))
}

/** Takes a pressed button; one of a draft that is finished or put aside changes nothing while another is open. */
export async function takePress(env: Env, data: string): Promise<Outcome> {
  const press = readPress(data)
  const draft = press && (await readDraft(env.db, press.draftId, env.actor.chatId))
  if (!draft) return await gone(env, press)
  if (press.verb === 'resume') return await resume(env, draft)
  const active = draft.parkedAt && (await readActive(env.db, env.actor.chatId))
  if (active) return await another(env, draft, active)
  if (draft.parkedAt) await activate(env.db, draft, env.now)
  return await takeTurn(env, { ...draft, parkedAt: null }, { kind: 'press', press })
}

/** Takes one turn of a draft and stores it, once more if the draft was changed by somebody quicker. */
export async function takeTurn(env: Env, draft: Draft, input: Input): Promise<Outcome> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await tryTurn(env, draft, input)
    if (outcome) return outcome
    const now = await readDraft(env.db, draft.id, draft.chatId)
    if (!now) return await gone(env, input.kind === 'press' ? { ...input.press, draftId: draft.id } : null)
    draft = now
  }
  throw new Error(`Draft ${draft.id} was changed by others ${attempts} times while one answer was stored`)
}

/** How often an answer is tried: each time somebody else's was stored, so this is reached only in a storm. */
const attempts = 20

async function tryTurn(env: Env, draft: Draft, input: Input): Promise<Outcome | null> {
  const form = env.forms.get(draft.form)
  // a form that a deploy has taken away
  if (!form) return await shutDraft(env, draft, ['forms-closed'])
  const known = await factsOf(env, env.db, form, draft.subject)
  if ('reason' in known) return await shutDraft(env, draft, known.reason)
  const { shown } = turn(form, known.facts, draft.state, input, momentOf(env))
  if (shown.kind === 'submit') return await sendDraft(env, form, draft, input)
  const saved = await store(env, draft, shown)
  if (saved === 'handled') return repeated
  return saved === 'saved' ? outcomeOf(form, shown, draft, env.handling !== undefined) : null
}

async function store({ db, now, handling }: Env, draft: Draft, { kind, state }: Shown) {
  if (kind === 'cancelled') return await saveTurn(db, draft, 'dropped', now, handling)
  // nothing to store, and nothing to remember
  if (state === draft.state && kind !== 'parked' && !handling) return 'saved'
  return await saveTurn(
    db,
    draft,
    { state, parkedAt: kind === 'parked' ? now : draft.parkedAt },
    now,
    handling,
  )
}

async function resume(env: Env, draft: Draft): Promise<Outcome> {
  await activate(env.db, draft, env.now)
  return await takeTurn(env, { ...draft, parkedAt: null }, { kind: 'show' })
}

async function gone(env: Env, press: Press | null): Promise<Outcome> {
  const { chatId } = env.actor
  const active = await readActive(env.db, chatId)
  if (press && (await wasHandedOver(env.db, press.draftId, chatId)))
    return await offering(env, closed(['forms-handed-over']), [active])
  return await offering(env, closed([press?.verb === 'send' ? 'forms-already-sent' : 'forms-gone']), [active])
}

async function another(env: Env, parked: Draft, active: Draft): Promise<Outcome> {
  const described = await describe(env, parked)
  if (!described) return await offering(env, closed(['forms-closed']), [active])
  return await offering(env, closed(['forms-another-open', { title: described.title }]), [active, parked])
}

/** Adds buttons to an outcome that lead to the drafts which can be gone on with. */
async function offering(env: Env, outcome: Outcome, drafts: readonly (Draft | null)[]): Promise<Outcome> {
  const described = await Promise.all(drafts.map(async draft => draft && (await describe(env, draft))))
  const buttons = described.filter(each => each !== null).map(each => [goOnButton(each)])
  const [card] = outcome.cards
  return card && buttons.length > 0 ? { ...outcome, cards: [{ ...card, buttons }] } : outcome
}
