import type { Button, ChatMessage, Keyboard } from './chat.ts'
import { readButtons, readLabel } from './buttons.ts'
import { type Loose, isLonger, isObject, onlyFields } from './read.ts'
import { badRequest } from './refusal.ts'

/** What a reply_markup asks for: buttons under the message, or another keyboard in the place of the phone's own. */
export type Markup = {
  readonly buttons?: readonly (readonly Button[])[]
  readonly keyboard?: NonNullable<ChatMessage['keyboard']>
}

const fields = new Set(
  (
    'inline_keyboard keyboard remove_keyboard force_reply resize_keyboard one_time_keyboard is_persistent ' +
    'input_field_placeholder selective'
  ).split(' '),
)

/** Reads a reply_markup or refuses it as Telegram does. */
export function readMarkup(value: unknown): Markup {
  if (value === undefined) return {}
  if (!isObject(value)) throw badRequest('object expected as reply markup')
  const markup = onlyFields(value, fields, 'reply_markup')
  const rows = markup['keyboard'] === undefined ? [] : readKeys(markup['keyboard'])
  if (rows.length > 0) return { keyboard: readKeyboard(markup, rows) }
  const buttons = markup['inline_keyboard'] === undefined ? [] : readButtons(markup['inline_keyboard'])
  if (buttons.length > 0) return { buttons }
  if (markup['remove_keyboard']) return { keyboard: 'removed' }
  return markup['force_reply'] ? { keyboard: 'asksReply' } : {}
}

/** A message that is edited can only have buttons. */
export function readInlineMarkup(value: unknown): readonly (readonly Button[])[] {
  const { buttons, keyboard } = readMarkup(value)
  if (keyboard) throw badRequest('inline keyboard expected')
  return buttons ?? []
}

function readKeyboard(markup: Loose, rows: Keyboard['rows']): Keyboard {
  const placeholder = markup['input_field_placeholder']
  if (typeof placeholder === 'string' && isLonger(placeholder, 64))
    throw badRequest('REPLY_MARKUP_PLACEHOLDER_INVALID')
  return {
    rows,
    resize: markup['resize_keyboard'] === true,
    oneTime: markup['one_time_keyboard'] === true,
    persistent: markup['is_persistent'] === true,
    ...(typeof placeholder === 'string' && placeholder ? { placeholder } : {}),
  }
}

function readKeys(rows: unknown): Keyboard['rows'] {
  if (!Array.isArray(rows) || !rows.every(row => Array.isArray(row)))
    throw badRequest('field "keyboard" must be an Array of Arrays')
  const keys = rows.map(row => row.map(readKey)).filter(row => row.length > 0)
  if (keys.some(row => row.length > 12) || keys.flat().length > 300)
    throw badRequest('reply markup is too long')
  return keys
}

const keyFields = new Set(['text', 'style', 'request_contact'])

function readKey(value: unknown): Keyboard['rows'][number][number] {
  if (typeof value === 'string') return readKey({ text: value })
  if (!isObject(value)) throw problem('KeyboardButton must be a String or an Object')
  const key = onlyFields(value, keyFields, 'KeyboardButton')
  const label = readLabel(key, problem)
  if (label.label === '') throw badRequest('keyboard button text must be non-empty')
  return key['request_contact'] === true ? { ...label, asks: 'contact' } : label
}

const problem = (reason: string) => badRequest(`can't parse keyboard button: ${reason}`)
