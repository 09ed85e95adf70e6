import type { z } from 'zod'
import type { AnyDb, Tx } from '../database/client.ts'
import type { Card, Say } from '../lib/card.ts'
import type { Language } from '../lib/language.ts'
import type { Notice } from '../outbox/store.ts'
import type { Question, Wording } from './question.ts'

/** Who fills in a form, as far as the engine needs to know. */
export type Actor = { readonly personId: number | null; readonly chatId: number; readonly language: Language }

/** The bot's own account, for links that lead to it. */
export type BotAccount = { readonly username: string }

/** Why answers cannot be sent as they are; a soft one only warns. */
export type Problem = { readonly step: string; readonly message: Say; readonly soft?: boolean }

/** What sending came to: words for the sender and notices for others, or why it was refused after all. */
export type Submitted = { say: Card; tell?: readonly Notice[] } | { problems: readonly Problem[] }

/** What an author's submit is given beside the answers. */
export type Sending<W> = { tx: Tx; actor: W; now: Date }

export type Spec<F, S, W> = {
  /** The command that opens it, where it has one. */
  command?: string
  /** What a draft is about, small enough to be stored with it. */
  subject: z.ZodType<S>
  /** Everything the questions need to know now; null when there is nothing (any more) for this person. */
  load(app: { db: AnyDb; me: BotAccount; now: Date }, subject: S, actor: W): Promise<F | null>
  /** Answers that a new draft has from its subject. */
  given?(subject: S): Readonly<Record<string, string>>
  /** The unit whose business it is: a draft of it goes to the unit's new principal. */
  unitOf?(facts: F): number
  /** Whether it can be filled in now, or why not. */
  openWhile?(facts: F, now: Date): boolean | Say
  /** What it is called, when the message `name-form` is not enough. */
  title?(facts: F): Say
}

export type Facts = Readonly<Record<string, unknown>>
export type Answers = Readonly<Record<string, unknown>>

/** One declared step, or with `items` one for each item. */
export type Part = {
  readonly key: string
  readonly question: Question<unknown> | ((context: Facts, item?: unknown) => Question<unknown>)
  /** Whether its question depends on the answers so far: its function takes a context. */
  readonly looks: boolean
  readonly when?: ((context: Facts) => boolean) | undefined
  readonly items?: (facts: Facts) => readonly unknown[]
  readonly idOf?: (item: unknown) => string
}

/** A form whose types are forgotten, as the engine and the list of forms see it. */
export type AnyForm = Spec<Facts, unknown, Actor> & {
  readonly name: string
  readonly parts: readonly Part[]
  readonly problems: readonly ((answers: Answers, facts: Facts) => readonly Problem[])[]
  send?(sending: Sending<Actor>, answers: Answers, facts: Facts, subject: unknown): Promise<Submitted>
}

type Asked<C, T> = Question<T> | ((context: C) => Question<T>)
type When<C> = { when: (context: C) => boolean }
type With<A, K extends string, T> = A & { readonly [P in K]: T }

/** A form being written: every step makes its answers one larger; A are the answers so far. */
export interface Form<F, S, W, A> extends AnyForm {
  /** Asks one question; a function that takes a context is given the answers so far and the facts. */
  ask<K extends string, T>(key: K, question: Asked<A & F, T>): Form<F, S, W, With<A, K, T>>
  ask<K extends string, T>(
    key: K,
    question: Asked<A & F, T>,
    options: When<A & F>,
  ): Form<F, S, W, With<A, K, T | undefined>>
  /** Asks one question for each item; its answers are kept by the item's id. */
  askEach<K extends string, I, T>(
    key: K,
    items: (facts: F) => readonly I[],
    idOf: (item: I) => string,
    question: (item: I, context: A & F) => Question<T>,
    options?: When<A & F>,
  ): Form<F, S, W, With<A, K, { readonly [id: string]: T }>>
  /** Looks at all answers together before they are sent. */
  check(problems: (answers: A, facts: F) => readonly Problem[]): Form<F, S, W, A>
  /** What sending does, in the transaction that also deletes the draft. */
  submit(
    send: (sending: Sending<W>, answers: A, facts: F, subject: S) => Promise<Submitted>,
  ): Form<F, S, W, A>
}

/** The answers of a form, for the rules that judge them. */
export type AnswersOf<T> =
  T extends Form<infer _F, infer _S, infer _W, infer A> ? { [K in keyof A]: A[K] } : never

/** Begins a form; its words are the messages that begin with its name. */
export function form<F extends object, S, W extends Actor>(
  name: string,
  spec: Spec<F, S, W>,
): Form<F, S, W, unknown>
export function form(name: string, spec: Spec<Facts, unknown, Actor>): AnyForm {
  return extend({ ...spec, name, parts: [], problems: [] })
}

/** The message ids that a form needs, to be found in every language. */
export function words(made: AnyForm): string[] {
  return [
    ...(made.title ? [] : [`${made.name}-form`]),
    ...made.parts.flatMap(part => wordsOf(made.name, part)),
  ]
}

function wordsOf(name: string, { key, question }: Part): string[] {
  const { prompt, label }: Wording = typeof question === 'function' ? {} : question
  return [...(prompt ? [] : [`${name}-${key}`]), ...(label ? [] : [`${name}-${key}.label`])]
}

type Options = { when: Part['when'] }

// the types of a form live in its interface only; from here on they are forgotten
function extend(made: AnyForm): AnyForm {
  const add = (part: Part) => extend({ ...made, parts: [...made.parts, checked(made, part)] })
  const builder = {
    ask: (...asked: Parameters<typeof one>) => add(one(...asked)),
    askEach: (...asked: Parameters<typeof each>) => add(each(...asked)),
    check: (problems: AnyForm['problems'][number]) =>
      extend({ ...made, problems: [...made.problems, problems] }),
    submit: (send: NonNullable<AnyForm['send']>) => extend({ ...made, send }),
  }
  return { ...made, ...builder }
}

function one(key: string, question: Part['question'], options?: Options): Part {
  return { key, question, looks: typeof question === 'function' && question.length > 0, when: options?.when }
}

function each(
  key: string,
  items: NonNullable<Part['items']>,
  idOf: NonNullable<Part['idOf']>,
  question: (item: unknown, context: Facts) => Question<unknown>,
  options?: Options,
): Part {
  const ask = (context: Facts, item: unknown) => question(item, context)
  return { key, items, idOf, question: ask, looks: question.length > 1, when: options?.when }
}

function checked({ name, parts }: AnyForm, part: Part): Part {
  if (!/^[a-z][A-Za-z0-9]*$/.test(part.key) || part.key === 'form' || part.key in {})
    throw new Error(
      `A step of the form "${name}" cannot be called "${part.key}": take a word like "startsOn"`,
    )
  if (parts.some(({ key }) => key === part.key))
    throw new Error(`The form "${name}" asks "${part.key}" twice: give one of them another name`)
  return part
}
