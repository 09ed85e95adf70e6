import type { Say } from '../lib/card.ts'
import { factsOf } from './open.ts'
import type { Env } from './outcome.ts'
import { pressOf, wholeDraft } from './press.ts'
import { readDrafts, type Draft } from './store.ts'
import { walk } from './walk.ts'
import { titleOf } from './wording.ts'

/** A draft that can be gone on with, and how far it is. */
export type OpenDraft = { draft: Draft; title: Say; number: number; total: number; complete: boolean }

/** The drafts of the person's chat whose forms are open, the latest first. */
export async function openDrafts(env: Env): Promise<OpenDraft[]> {
  const drafts = await readDrafts(env.db, env.actor.chatId)
  const described = await Promise.all(drafts.map(draft => describe(env, draft)))
  return described.filter(each => each !== null)
}

/** How far a draft is; null when its form is closed. */
export async function describe(env: Env, draft: Draft): Promise<OpenDraft | null> {
  const form = env.forms.get(draft.form)
  const known = form && (await factsOf(env, env.db, form, draft.subject))
  if (!known || 'reason' in known) return null
  const { number, total, complete } = walk(form, known.facts, draft.state)
  return { draft, title: titleOf(form, known.facts), number, total, complete }
}

/** The button that leads back to a draft: "Làm tiếp: … (câu 7/12)". */
export function goOnButton({ draft, title, number, total, complete }: OpenDraft): {
  label: Say
  press: string
} {
  const label: Say = complete ? ['forms-go-on-ready', { title }] : ['forms-go-on', { title, number, total }]
  return { label, press: pressOf(draft.id, wholeDraft, 'resume') }
}
