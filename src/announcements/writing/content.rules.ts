import type { Card, Media } from '../../lib/card.ts'
import { htmlToText } from '../../lib/html.ts'
import type { Content, Link } from '../content.ts'

type Written = { written: string; media?: readonly Media[] | undefined }

/** What everybody is to read, by the answers of the form. */
export function contentFrom(
  { messages, asks, link }: { messages: readonly Written[]; asks: boolean; link: Link | 'none' },
  from: string,
): Content {
  const cards = messages.map(({ written, media }): Card => ({
    ...(written !== '' && { written }),
    ...(media && { media }),
    text: [],
  }))
  return { cards, asks, link: link === 'none' ? null : link, from }
}

const longestTitle = 60

/** What lists call an announcement: its first words, or that it is a file. */
export function titleOf(messages: readonly Written[]): string {
  const words = messages.map(({ written }) => htmlToText(written).trim()).find(each => each !== '') ?? ''
  const [line = ''] = words.split('\n')
  const title = line.replaceAll(/\s+/g, ' ').trim()
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title || '…'
}
