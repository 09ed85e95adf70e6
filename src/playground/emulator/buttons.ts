import type { Button, Style } from './chat.ts'
import { checkedLink } from './link.ts'
import { type Loose, asText, isLonger, isObject, onlyFields } from './read.ts'
import { type Refusal, badRequest } from './refusal.ts'

const maxButtons = 100
const maxInRow = 8

/** The buttons that go under a message, each checked as Telegram would. */
export function readButtons(rows: unknown): Button[][] {
  if (!Array.isArray(rows) || !rows.every(row => Array.isArray(row)))
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
  const buttons = rows.map(row => row.map(readButton)).filter(row => row.length > 0)
  // Telegram cuts longer rows silently, which would hide buttons from people: here it is a mistake
  if (buttons.some(row => row.length > maxInRow) || buttons.flat().length > maxButtons)
    throw badRequest('reply markup is too long')
  return buttons
}

/** The label and the style that every kind of button has. */
export function readLabel({ text, style }: Loose, problem: (reason: string) => Refusal): Label {
  if (text === undefined) throw problem('Field "text" is not specified')
  if (typeof text !== 'string') throw problem('Field "text" must be of type String')
  const asked = asText(style ?? 'default')?.toLowerCase()
  if (asked === 'default') return { label: text }
  const known = styles.find(one => one === asked)
  if (!known) throw problem('invalid button style specified')
  return { label: text, style: known }
}

type Label = { readonly label: string; readonly style?: Style }

/** The buttons as the Bot API writes them. */
export const wireButtons = (rows: readonly (readonly Button[])[]): Loose[][] =>
  rows.map(row => row.map(wireButton))

const styles = ['danger', 'success', 'primary'] as const
const fields = new Set(['text', 'style', 'url', 'callback_data', 'copy_text'])

function readButton(value: unknown): Button {
  if (!isObject(value)) throw problem('InlineKeyboardButton must be an Object')
  const { url, callback_data, copy_text, ...rest } = onlyFields(value, fields, 'InlineKeyboardButton')
  const label = readLabel(rest, problem)
  if (label.label === '') throw badRequest('inline keyboard button text must be non-empty')
  if (url) return { ...label, url: readUrl(asText(url)) }
  if (callback_data) return { ...label, data: readData(asText(callback_data)) }
  if (copy_text) return { ...label, copy: readCopy(copy_text) }
  throw problem('Text buttons are unallowed in the inline keyboard')
}

const problem = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`)

function readUrl(url: string | undefined): string {
  if (url === undefined) throw problem('Field "url" must be of type String')
  const link = checkedLink(url)
  if ('problem' in link) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${link.problem}`)
  return link.url
}

function readData(data: string | undefined): string {
  if (data === undefined) throw problem('Field "callback_data" must be of type String')
  if (Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID')
  return data
}

function readCopy(value: unknown): string {
  if (!isObject(value)) throw problem('Field "copy_text" must be of type Object')
  const text = asText(value['text'])
  if (text === undefined) throw problem('Field "text" must be of type String')
  if (text === '' || isLonger(text, 256)) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  return text
}

function wireButton(button: Button): Loose {
  const { label, style } = button
  const common = style ? { text: label, style } : { text: label }
  if ('data' in button) return { ...common, callback_data: button.data }
  return 'url' in button ? { ...common, url: button.url } : { ...common, copy_text: { text: button.copy } }
}
