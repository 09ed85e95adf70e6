import type { Card, Holds, Say } from '../lib/card.ts'
import { plain } from '../lib/fluent.ts'
import type { Language } from '../lib/language.ts'
import { wordsOf } from '../lib/vietnamese/fold.ts'
import { isNumbered, meant } from '../lib/vietnamese/meant.ts'

/** A button as it was shown. */
export type Offered = { readonly label: string } & Holds

/** The buttons that stand under a message, and since when. */
export type Shown = { readonly messageId: number; readonly at: Date; readonly buttons: readonly Offered[] }

/** What can be chosen by typing, and whether a number typed now is certainly one of its numbers. */
export type Offer = Omit<Shown, 'at'> & { readonly numbersCount: boolean }

/** The button that is meant, or those of which it may be one, and the others beside them. */
export type Meaning =
  | { readonly button: Offered; readonly messageId: number }
  | { readonly which: readonly Offered[]; readonly others: readonly Offered[] }

export type Rows = NonNullable<Card['buttons']>

/** The buttons of a card in the words in which somebody reads them, row by row. */
export const shownAs = (language: Language, rows: Rows): Offered[] =>
  rows.flat().map(({ label, ...holds }) => ({ label: plain(language, label), ...holds }))

/** The same buttons with a number to type in front of each, unless there are numbers already. */
export function numbered(language: Language, rows: Rows): Rows {
  if (shownAs(language, rows).some(({ label }) => isNumbered(label))) return rows
  let number = 0
  const say = (words: Say): Say => ['forms-numbered', { number: ++number, words }]
  return rows.map(row => row.map(button => ({ ...button, label: say(button.label) })))
}

/**
 * The offers of a chat, the latest first. Only in the latest numbers count, for somebody who typed with it before their eyes,
 * and only until a form stands below it, whose answers are numbers too.
 */
export function offersFrom(
  shown: readonly Shown[],
  { overtakenAt, typedId }: { overtakenAt: Date | null; typedId: number },
): Offer[] {
  const latest = shown.toSorted((one, other) => +other.at - +one.at || other.messageId - one.messageId)
  return latest.map(({ messageId, at, buttons }, nth) => {
    const isLast = nth === 0 && (overtakenAt === null || at > overtakenAt)
    return { messageId, buttons, numbersCount: isLast && messageId < typedId }
  })
}

/**
 * What somebody means who types: a number of the latest offer, else all the words of a button, else some of them. What stands
 * always, without having been offered, needs all its words.
 */
export function meaningOf(
  typed: string,
  offers: readonly Offer[],
  standing: readonly Offered[],
): Meaning | null {
  const always: Offer = { messageId: 0, buttons: standing, numbersCount: false }
  const found = [...offers, always].map(offer => find(typed, offer)).filter(({ which }) => which.length > 0)
  const isLong = wordsOf(typed).length >= fewestLetters
  const first =
    found.find(({ how, offer }) => how === 'number' && offer === offers[0]) ??
    found.find(({ how }) => how === 'whole') ??
    found.find(({ how, offer }) => how === 'part' && offer !== always && isLong)
  return first ? decide(first) : null
}

/** What is shorter is said in passing ("dạ", "ừ", "ok"), and the beginning of too much. */
const fewestLetters = 3

function find(typed: string, offer: Offer) {
  const labels = offer.buttons.map(({ label }) => label)
  const { how, places } = meant(labels, typed)
  return { how, offer, which: places.map(place => offer.buttons[place]!) }
}

/** One button that is certainly meant is pressed; what does something that cannot be taken back is never guessed. */
function decide({ how, offer, which }: ReturnType<typeof find>): Meaning {
  const { buttons, messageId, numbersCount } = offer
  const [only, ...more] = which
  const harmless = only?.style !== 'success' && only?.style !== 'danger'
  const sure = { whole: true, number: numbersCount, part: harmless }
  if (only && more.length === 0 && sure[how]) return { button: only, messageId }
  return { which, others: buttons.filter(button => !which.includes(button)) }
}
