import type { Card } from '../../lib/card.ts'
import { htmlToText } from '../../lib/html.ts'
import { placeholdersShown } from '../../lib/vietnamese/placeholders.ts'
import type { Content } from '../content.ts'
import { cardsFrom, titleOf, type Written } from '../writing/content.rules.ts'

/** What is to be corrected: one of the messages by its place, all of them, or nothing but an addition on top. */
export const isWhole = (where: string): boolean => where === 'whole'
export const isAddition = (where: string): boolean => where === 'add'

/** The messages that can be replaced one by one: those that somebody has written. */
export const replaceable = ({ cards }: Content): { value: string; words: string }[] =>
  cards.flatMap((card, nth) =>
    card.text.length === 0 ? [{ value: String(nth), words: beginningOf(card) }] : [],
  )

/** Whether all can be replaced at once, where that is not the same as replacing the one message. */
export const hasWhole = (content: Content): boolean =>
  content.cards.length > 1 || replaceable(content).length === 0

const longestBeginning = 40

function beginningOf({ written = '' }: Card): string {
  const words = placeholdersShown(htmlToText(written)).replaceAll(/\s+/g, ' ').trim()
  return words.length > longestBeginning ? `${words.slice(0, longestBeginning - 1)}…` : words
}

/** What the broadcast says with these new words; what is asked of its readers stays. */
export function revised(content: Content, where: string, messages: readonly Written[]): Content {
  const [first] = messages
  if (!first || isWhole(where)) return { ...content, cards: cardsFrom(messages) }
  const { cards } = content
  const nth = isAddition(where) ? 0 : Number(where)
  const change = isAddition(where) ? added : replaced
  return { ...content, cards: cards.map((card, index) => (index === nth ? change(card, first) : card)) }
}

/** A correction that stands above what was said, which stays as it was. */
const added = (card: Card, { written }: Written): Card => ({
  ...card,
  written: [written, card.written].filter(Boolean).join('\n\n'),
})

/** New words leave the file as it was, and a new file the words. */
const replaced = (card: Card, { written, media }: Written): Card => ({
  ...card,
  ...(written !== '' && { written }),
  ...(media && { media }),
})

/** What lists call it: a name that was taken from its first words follows them. */
export function titleAfter(title: string, before: Content, after: Content): string {
  return title === nameOf(before) ? nameOf(after) : title
}

const nameOf = ({ cards }: Content): string => titleOf(cards.map(({ written = '' }) => ({ written })))
