import type { Media, Say, Vars } from '../lib/card.ts'
import type { Language } from '../lib/language.ts'

export type SentFile = {
  fileId: string
  name: string
  size: number
  mime: string
  /** As what Telegram shows it; not set for what cannot be shown again. */
  media?: Media['kind']
  /** The album of which it is a part. */
  album?: string
}

/** What a person gave for an answer. */
export type Given =
  | { kind: 'text'; text: string; html?: string }
  | { kind: 'file'; file: SentFile; text?: string; html?: string }
  | { kind: 'contact'; phone: string; own: boolean }

/** When, and in which language, something is answered. */
export type Moment = { readonly now: Date; readonly language: Language }

/**
 * What a question understood. An answer's code is its one short written form: in the draft, in a button, in a question back.
 * Several codes mean that the person must be asked which one is meant, even when it is only one.
 */
export type Heard = { code: string; notice?: Say } | { codes: readonly string[] } | { problem: Say }

/** One answer offered as a button. */
export type Option<C extends string = string> = { readonly value: C; readonly label: Say }

/** Own words for a question; without them its prompt is the message `form-step` and its label that message's `.label`. */
export type Wording = {
  readonly vars?: Vars | undefined
  readonly prompt?: Say | undefined
  readonly label?: Say | undefined
  readonly hint?: Say | undefined
}

/**
 * A question that is answered with a T: how it is offered, heard, read back and shown.
 * A form makes its questions anew at every turn, so a kind is written as an object of fixed shape with methods: spreading
 * costs a hundred times as much, and tsx names every arrow and inner function each time it is made.
 */
export interface Question<T> extends Wording {
  /** Understands what was typed or sent. */
  hear(given: Given, moment: Moment): Heard
  /** What a code stands for, undefined when it does not fit (any more); every walk calls it for every step, so it is cheap. */
  read(code: string): T | undefined
  show(answer: T): Say
  readonly options?: readonly Option[] | undefined
  /** How many options stand side by side. */
  readonly columns?: number | undefined
  /** Whether it may be skipped, which answers null. */
  readonly optional?: boolean
  /** Whether any words are an answer, so that "không" means that there is none. */
  readonly wordy?: boolean
  /** Whether the answer may come in several messages, until the person says that it is whole. */
  readonly gathers?: boolean | undefined
  /** What is said of an answer that is still being gathered; without it, its length. */
  readonly gathered?: ((code: string) => Say) | undefined
  /** Whether a message belongs so closely to the one before it that nothing need be said about it. */
  readonly goesOn?: ((before: string, code: string) => boolean) | undefined
  readonly keyboard?: 'shareContact'
}

/** Says words that come from data, as they are. */
export const asIs = (words: string): Say => ['forms-as-is', { words }]

/** What a question that wants words answers to a file or a contact. */
export const wantsWords = (given: Given): Heard => ({
  problem: [given.kind === 'file' ? 'forms-no-file' : 'forms-no-contact'],
})
