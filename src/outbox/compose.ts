import type { Card, Fill, Media, Say } from '../lib/card.ts'
import { say, type Language } from '../lib/fluent.ts'
import { htmlToText } from '../lib/html.ts'
import { render, type Markup } from '../lib/render.ts'
import { startLink } from '../lib/startLink.ts'

/** One message as Telegram takes it; an album is one call and several messages. */
export type Outgoing =
  | { readonly kind: 'text'; readonly html: string; readonly markup: Markup | null }
  | {
      readonly kind: 'media'
      readonly media: readonly Media[]
      readonly caption: string
      readonly markup: Markup | null
    }

/** How many messages one is to Telegram, which counts every file of an album. */
export const sizeOf = (message: Outgoing): number => (message.kind === 'media' ? message.media.length : 1)

/** How many messages some are. */
export const countMessages = (messages: readonly Outgoing[]): number =>
  messages.reduce((sum, message) => sum + sizeOf(message), 0)

/** How much Telegram takes under a file, in UTF-16 units after it has read the HTML. */
const maxCaption = 1024

type Reading = {
  fill?: Fill | undefined
  heading?: Say | undefined
  /** The bot's name for links into it, where many read. */
  toMany?: string | undefined
}

/** The messages of some cards for one reader or for many, in order; a heading stands above the first words. */
export function compose(
  language: Language,
  cards: readonly Card[],
  { fill, heading, toMany }: Reading = {},
): Outgoing[] {
  const [first, ...others] = toMany === undefined ? cards : cards.map(card => publicly(card, toMany))
  if (!first) throw new Error('A delivery says nothing')
  return [headed(language, first, heading), ...others].flatMap(card => messagesOf(language, card, fill))
}

/** In front of many nothing is asked of one: the button leads into the chat of whoever taps it. */
function publicly({ inGroup, buttons: _own, ...card }: Card, bot: string): Card {
  if (!inGroup) return card
  const { text, label, start } = inGroup
  return { ...card, text, buttons: [[{ label, url: startLink(bot, start) }]] }
}

function headed(language: Language, card: Card, heading?: Say): Card {
  if (!heading) return card
  const above = say(language, heading)
  return card.written === undefined
    ? { ...card, text: [heading, ...card.text] }
    : { ...card, written: `${above}\n\n${card.written}` }
}

function messagesOf(language: Language, card: Card, fill?: Fill): Outgoing[] {
  const { parts, markup } = render(language, card, fill)
  const { media } = card
  if (!media) return texts(parts, markup)
  if (markup && media.length > 1)
    throw new Error('Telegram shows no buttons under an album: put them on a card of their own')
  const fits = parts.length <= 1 && lengthOf(parts[0] ?? '') <= maxCaption
  if (fits) return [{ kind: 'media', media, caption: parts[0] ?? '', markup }]
  return [{ kind: 'media', media, caption: '', markup: null }, ...texts(parts, markup)]
}

const texts = (parts: readonly string[], markup: Markup | null): Outgoing[] =>
  parts.map((html, nth) => ({ kind: 'text', html, markup: nth === parts.length - 1 ? markup : null }))

/** Whether some words can stand under a file. */
export const fitsUnderMedia = (html: string): boolean => lengthOf(html) <= maxCaption

const lengthOf = (html: string): number => htmlToText(html).length
