import { button, type Button, type Say } from '../lib/card.ts'
import { isId } from '../lib/id.ts'

/** What a button of a form does; `pick` answers, `send` hands in, `drop` cancels for good. */
export const verbs = [
  'pick',
  'edit',
  'page',
  'back',
  'skip',
  'keep',
  'later',
  'cancel',
  'drop',
  'stay',
  'send',
  'resume',
] as const
export type Verb = (typeof verbs)[number]

/** A button pressed: which draft, which step and what with it; all of it data from a stranger. */
export type Press = {
  readonly draftId: number
  readonly step: string
  readonly verb: Verb
  readonly value: string
}

/** The action in front of every button of a form. */
export const formAction = 'd'

/** How long the code of an answer may be to fit into a button, beside draft, step and verb. */
export const maxCodeBytes = 40

/** The step of buttons that belong to the whole draft. */
export const wholeDraft = '-'

/** The step of the review's own buttons. */
export const reviewStep = 'review'

/** What a button carries; `step` is the hash of the step it belongs to. */
export const pressOf = (draftId: number, step: string, verb: Verb, value: string | number = ''): string =>
  [formAction, draftId.toString(36), step, verb, value].join(':')

/** A button of a draft. */
export const pressButton = (label: Say, ...press: Parameters<typeof pressOf>): Button =>
  button(label, pressOf(...press))

/** Reads what a button carried, null when no form wrote it. */
export function readPress(data: string): Press | null {
  const [, id, step, verb, value] = /^d:([0-9a-z]{1,7}):([\w-]{1,8}):(\w+):([^]*)$/.exec(data) ?? []
  if (id === undefined || step === undefined || !isVerb(verb) || value === undefined) return null
  const draftId = Number.parseInt(id, 36)
  return isId(draftId) ? { draftId, step, verb, value } : null
}

/** A short name for a step, or for what is about to be sent, that stays the same in every process. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}

const isVerb = (verb: string | undefined): verb is Verb => verbs.some(each => each === verb)
