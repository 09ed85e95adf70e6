import type { Card, Media } from '../../lib/card.ts'
import { htmlToText } from '../../lib/html.ts'
import { placeholdersShown, withoutGreeting } from '../../lib/vietnamese/placeholders.ts'
import type { Content, Link } from '../content.ts'

/** A message as it was written. */
export type Written = { written: string; media?: readonly Media[] | undefined }

/** What everybody is to read, by the answers of the form. */
export function contentFrom(
  { messages, asks, link }: { messages: readonly Written[]; asks: boolean; link: Link | 'none' },
  from: string,
): Content {
  return { cards: cardsFrom(messages), asks, link: link === 'none' ? null : link, from }
}

/** The cards of written messages. */
export const cardsFrom = (messages: readonly Written[]): Card[] =>
  messages.map(({ written, media }) => ({
    ...(written !== '' && { written }),
    ...(media && { media }),
    text: [],
  }))

const longestTitle = 60

/** What lists call an announcement: its first words behind the greeting. */
export function titleOf(messages: readonly Written[]): string {
  const lines = messages.flatMap(({ written }) => placeholdersShown(htmlToText(written)).split('\n'))
  const said = lines.map(line => line.replaceAll(/\s+/g, ' ').trim())
  const title = said.map(withoutGreeting).find(line => line !== '') ?? said.find(line => line !== '') ?? ''
  const bare = title.replace(/[\s.,:;]+$/, '')
  const named = bare.charAt(0).toUpperCase() + bare.slice(1)
  return named.length > longestTitle ? `${named.slice(0, longestTitle - 1)}…` : named || '…'
}
