import type { AnyDb, Db } from '../database/client.ts'
import type { Handling } from '../database/handled.ts'
import type { Card, Say } from '../lib/card.ts'
import { cardsOf, settledCard } from './card.ts'
import type { Actor, AnyForm, BotAccount } from './form.ts'
import type { Draft } from './store.ts'
import type { Shown } from './turn.ts'

/** What forms need to run: who acts now, and the update that is being handled. Opening one works in a transaction too. */
export type Env<D extends AnyDb = Db> = {
  readonly db: D
  readonly me: BotAccount
  readonly forms: ReadonlyMap<string, AnyForm>
  readonly actor: Actor
  readonly now: Date
  readonly handling?: Handling
}

/** What became of a turn, and what to say about it. */
export type Outcome = {
  /** `repeated` means that this update had its effect before: nothing changed, and nobody need be told again. */
  readonly kind: 'open' | 'parked' | 'cancelled' | 'sent' | 'closed' | 'repeated'
  readonly cards: readonly Card[]
  /** What the message whose button was pressed becomes. */
  readonly settled?: Card
  /** Whether the (only) card belongs in the place of that message. */
  readonly inPlace: boolean
  /** Whether the update is remembered as handled already. */
  readonly remembered: boolean
}

export const repeated: Outcome = { kind: 'repeated', cards: [], inPlace: false, remembered: true }

/** Says why a form cannot be filled in. */
export function closed(...lines: Say[]): Outcome {
  return { kind: 'closed', cards: [{ text: [lines] }], inPlace: false, remembered: false }
}

/** Shows a draft after a turn. */
export function outcomeOf(form: AnyForm, shown: Shown, draft: Draft, remembered: boolean): Outcome {
  return {
    kind: shown.kind === 'parked' || shown.kind === 'cancelled' ? shown.kind : 'open',
    cards: shown.quiet ? [] : cardsOf(form, shown, draft.id),
    ...(shown.settled && { settled: settledCard(shown.settled) }),
    inPlace: (shown.inPlace ?? false) && !shown.keyboardGone,
    remembered,
  }
}
