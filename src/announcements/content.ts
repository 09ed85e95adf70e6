import type { Card, Paragraph } from '../lib/card.ts'
import { button, type Button } from '../lib/card.ts'
import { htmlToText } from '../lib/html.ts'
import { contentHash } from '../lib/receipt.ts'
import { isPersonal } from '../lib/vietnamese/placeholders.ts'

/** Where the button under an announcement can lead. */
export const links = ['pledge', 'figures'] as const
export type Link = (typeof links)[number]

/** What an announcement says, before it is known which sending it is. */
export type Content = {
  readonly cards: readonly Card[]
  /** Whether its readers are asked to say that they have received it. */
  readonly asks: boolean
  readonly link: Link | null
  /** The campaign whose pledge or figures the button leads to. */
  readonly campaignId?: number | null
  /** Who signs it, under words that do not say so themselves. */
  readonly from?: string | null
}

/** Whether the readers of a sending, with its content, were asked to say that they have received it. */
export const wereAsked = ({ content }: { content: unknown }): boolean => (content as Content).asks

/** Which sending of a content it is, and which version. */
export type Sending = { broadcastId: number; version: number; correctedAt?: Date | null }

/** What a reader receives: the content, then what is asked of them, with buttons that name the sending. */
export function sentCards(content: Content, sending: Sending): Card[] {
  const { cards } = content
  const tail: Paragraph[] = tailOf(content, sending)
  const buttons = buttonsOf(content, sending.broadcastId)
  const last = cards.at(-1)
  if (!last || !takesTail(last)) {
    const text = tail.length > 0 ? tail : [signature]
    return [...cards, { text, buttons, inGroup: inGroup(content, sending, []) }]
  }
  const words = { ...last, text: [...last.text, ...tail], buttons }
  return [...cards.slice(0, -1), { ...words, inGroup: inGroup(content, sending, last.text) }]
}

/** The word of the start link that leads to an announcement. */
export const announcementWord = 'tb'

/** What a group reads instead: nobody acknowledges in front of others. */
function inGroup(content: Content, sending: Sending, words: readonly Paragraph[]) {
  const asks = content.asks ? 'asks' : 'tells'
  return {
    text: [...words, ...signed(content, sending), [`announcements-group-${asks}`] as const],
    label: [`announcements-group-open-${asks}`] as const,
    start: `${announcementWord}_${sending.broadcastId}`,
  }
}

/** Below an album there is no place for buttons, and below a picture hardly any for words. */
const takesTail = ({ media, written = '' }: Card): boolean =>
  media === undefined || (media.length === 1 && htmlToText(written).length <= longestUnderMedia)

const longestUnderMedia = 600

const signature: Paragraph = ['announcements-more']

const tailOf = (content: Content, sending: Sending): Paragraph[] => [
  ...signed(content, sending),
  ...(content.asks ? [['announcements-please-acknowledge'] as const] : []),
]

/** Who says it, and in which version. */
function signed({ from }: Content, { version, correctedAt }: Sending): Paragraph[] {
  return [
    ...(from ? [['announcements-from', { office: from }] as const] : []),
    ...(version > 1 && correctedAt
      ? [['announcements-version', { version, moment: correctedAt.toISOString() }] as const]
      : []),
  ]
}

function buttonsOf({ asks, link, campaignId }: Content, broadcastId: number): Button[][] {
  const acknowledge: Button = {
    ...button(['announcements-acknowledge'], 'ack', broadcastId),
    style: 'success',
  }
  const inquire = button(['announcements-inquire'], 'inquire', broadcastId)
  return [[...(asks ? [acknowledge] : []), inquire], ...linkRow(link, campaignId)]
}

/** The button that leads to what an announcement is about. */
export function linkRow(link: Link | null, campaignId?: number | null): Button[][] {
  if (link === null) return []
  if (link === 'figures') return [[button(['announcements-figures'], 'run', 'solieu')]]
  return [[button(['campaigns-pledge'], 'run', 'dangky', ...(campaignId ? [campaignId] : []))]]
}

/** What stands where something was that has been taken back. */
export const withdrawnCard: Card = { text: [['announcements-withdrawn']] }

/** Tells whether the same was said before, whoever it was said to. */
export const fingerprintOf = ({ cards }: Content): string => contentHash(cards)

/** Whether the words are different for each reader. */
export const isPersonalContent = ({ cards }: Content): boolean =>
  cards.some(({ written = '' }) => isPersonal(written))
