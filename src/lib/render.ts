import type { Button, Card, Fill, Paragraph, Say } from './card.ts'
import { plain, say, type Language } from './fluent.ts'
import { escapeHtml, htmlToText } from './html.ts'
import { splitHtml } from './split.ts'
import { withoutName } from './vietnamese/placeholders.ts'

/** A card as Telegram takes it: the markup belongs to the last part. */
export type Rendered = { readonly parts: string[]; readonly markup: Markup | null }

export type Markup =
  | InlineKeyboard
  | { keyboard: { text: string; request_contact?: true }[][]; resize_keyboard: true; one_time_keyboard: true }
  | { remove_keyboard: true }

export type InlineKeyboard = { inline_keyboard: InlineButton[][] }

export type InlineButton = { text: string; style?: 'success' | 'danger' | 'primary' } & (
  | { callback_data: string }
  | { url: string }
  | { copy_text: { text: string } }
)

/** How much Telegram takes in one message, in UTF-16 units after it has read the HTML. */
const maxText = 4096

/** Puts a card into a language, as the messages and the keyboard that Telegram accepts. */
export function render(language: Language, card: Card, fill?: Fill): Rendered {
  const written = card.written === undefined ? [] : [filled(language, card.written, fill)]
  const paragraphs = [...written, ...card.text.map(paragraph => lines(language, paragraph))].filter(hasText)
  if (!paragraphs.length && !card.media) throw new Error(`A card says nothing: ${JSON.stringify(card)}`)
  return { parts: splitHtml(paragraphs.join('\n\n'), maxText), markup: markup(language, card) }
}

/** Puts the reader's name and school where written words have a place for them. */
function filled(language: Language, written: string, fill?: Fill): string {
  if (!fill) return written
  const { name, school } = fill
  const whole = name === null ? withoutName(written, say(language, ['lib-everybody'])) : written
  const words = { name: name ?? '', school }
  // all at once, for a name may look like a place itself
  return whole.replaceAll(/\{(name|school)\}/g, (_, what: keyof Fill) => escapeHtml(words[what]))
}

/** Buttons as Telegram takes them under a message; no rows take the buttons away. */
export const inlineKeyboard = (language: Language, rows: NonNullable<Card['buttons']>): InlineKeyboard => ({
  inline_keyboard: rows
    .filter(row => row.length > 0)
    .map(row => row.map(button => inlineButton(language, button))),
})

const lines = (language: Language, paragraph: Paragraph): string =>
  isSay(paragraph)
    ? say(language, paragraph)
    : paragraph
        .map(line => say(language, line))
        .filter(hasText)
        .join('\n')

const isSay = (paragraph: Paragraph): paragraph is Say => typeof paragraph[0] === 'string'

const hasText = (html: string): boolean => htmlToText(html).trim() !== ''

function markup(language: Language, { buttons = [], keyboard, keys = [] }: Card): Markup | null {
  const inline = inlineKeyboard(language, buttons)
  if (!keyboard) return inline.inline_keyboard.length ? inline : null
  if (inline.inline_keyboard.length)
    throw new Error('Telegram shows one keyboard a message: a card has buttons or a keyboard, not both')
  return keyboard === 'remove' ? { remove_keyboard: true } : shareContact(language, keys)
}

function inlineButton(language: Language, button: Button): InlineButton {
  const shown = { text: plain(language, button.label), ...(button.style && { style: button.style }) }
  if ('press' in button) return { ...shown, callback_data: button.press }
  return 'url' in button ? { ...shown, url: button.url } : { ...shown, copy_text: { text: button.copy } }
}

const shareContact = (language: Language, keys: readonly Say[]): Markup => ({
  keyboard: [
    [{ text: plain(language, ['lib-share-contact']), request_contact: true as const }],
    ...(keys.length > 0 ? [keys.map(words => ({ text: plain(language, words) }))] : []),
  ],
  resize_keyboard: true,
  one_time_keyboard: true,
})
