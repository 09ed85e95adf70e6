import { copyText, el, icon } from './dom.js'
import { note } from './notices.js'
import { groupPayload, richText, startPayload } from './rich.js'
import { hourOf } from './times.js'
import { t } from './words.js'

/**
 * @typedef {import('./rich.js').Hands & { onPress: (message: Message, data: string) => void, onEdit: (message: Message) => void, onGoTo: (id: number) => void,
 *   nameOf?: (id: number) => string }} ChatHands
 * @typedef {{ label: string, style?: string } & ({ data: string } | { url: string } | { copy: string })} Key
 * @typedef {{ id: string, kind: 'document' | 'photo' | 'video' | 'audio', name: string, mime: string, size: number }} FileInfo
 * @typedef {{
 *   id: number, from: 'bot' | 'person', sentAt: number, editedAt?: number, text: string, typed: string,
 *   entities: import('./rich.js').Entity[], buttons: Key[][], album?: string, by?: number, service?: any, replyTo?: number, quoted?: string, file?: FileInfo, contact?: { phone: string, firstName: string, lastName?: string },
 * }} Message
 */

/** Draws one message with what hangs under it. @param {Message} message @param {ChatHands} hands */
export function bubble(message, hands) {
  if (message.service) return serviceNote(message, hands)
  const author = message.by !== undefined && hands.nameOf?.(message.by)
  const mine = message.from === 'person'
  const body = el(
    'div',
    { class: 'bubble' },
    author && el('b', { class: 'author' }, author),
    message.quoted !== undefined && quoteKey(message, hands),
    message.file && fileBox(message.file),
    message.contact && contactBox(message.contact),
    message.text !== '' && richText(message.text, message.entities, hands),
    mine && !author && message.text !== '' && editKey(message, hands),
    stamp(message),
  )
  const node = el('article', { class: `message ${author ? 'other' : message.from}`, 'data-id': message.id }, body)
  if (message.buttons.length > 0) node.append(inlineKeys(message, hands))
  return node
}

/** What a group says by itself. @param {Message} message @param {ChatHands} hands */
function serviceNote({ id, by = 0, service }, hands) {
  const person = hands.nameOf ?? (() => '')
  const nameOf = user => (user.is_bot ? t('bot') : person(user.id))
  const [joined] = service.new_chat_members ?? []
  const { left_chat_member: left } = service
  const words = joined
    ? t('said-joined', { who: person(by), whom: nameOf(joined) })
    : left
      ? t('said-left', { whom: nameOf(left) })
      : t('said-upgraded')
  return el('p', { class: 'service', 'data-id': id }, words)
}

/** @param {Message} message */
const stamp = ({ sentAt, editedAt }) =>
  el(
    'span',
    { class: 'stamp' },
    editedAt !== undefined && `${t('edited')} `,
    el('time', { datetime: new Date(sentAt).toISOString() }, hourOf(sentAt)),
  )

/** @param {Message} message @param {ChatHands} hands */
const editKey = (message, hands) =>
  el(
    'button',
    {
      type: 'button',
      class: 'edit',
      'aria-label': t('edit'),
      title: t('edit'),
      onclick: () => hands.onEdit(message),
    },
    icon('pencil'),
  )

/** What a message answers; a press goes there. @param {Message} message @param {ChatHands} hands */
const quoteKey = ({ quoted, replyTo }, hands) =>
  el(
    'button',
    {
      type: 'button',
      class: 'answered',
      'aria-label': t('answers', { words: quoted }),
      onclick: () => hands.onGoTo(replyTo),
    },
    quoted,
  )

/** @param {FileInfo} file */
function fileBox({ id, kind, name, size }) {
  const url = `api/file?${new URLSearchParams({ id })}`
  if (kind === 'photo')
    return el(
      'a',
      { class: 'photo', href: url, target: '_blank', rel: 'noopener' },
      el('img', { src: url, alt: name || t('photo'), loading: 'lazy' }),
    )
  const about = el('span', {}, el('b', {}, name), el('small', {}, `${sizeOf(size)} · ${t('download')}`))
  const face = kind === 'video' || kind === 'audio' ? 'play' : 'file'
  return el('a', { class: `file ${kind}`, href: url, download: name }, icon(face), about)
}

/** @param {number} bytes */
const sizeOf = bytes =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`

/** @param {{ phone: string, firstName: string, lastName?: string }} contact */
const contactBox = ({ phone, firstName, lastName = '' }) =>
  el(
    'div',
    { class: 'file' },
    icon('contact'),
    el('span', {}, el('b', {}, `${firstName} ${lastName}`), el('small', {}, phone)),
  )

/** @param {Message} message @param {ChatHands} hands */
function inlineKeys(message, hands) {
  const rows = message.buttons.map(row =>
    el('div', { class: 'keys-row' }, ...row.map(key => inlineKey(message, key, hands))),
  )
  return el('div', { class: 'keys' }, ...rows)
}

/** @param {Message} message @param {Key} key @param {ChatHands} hands */
function inlineKey(message, key, hands) {
  const style = ['primary', 'success', 'danger'].includes(key.style) ? key.style : ''
  if ('url' in key) return linkKey(key.label, key.url, style, hands)
  const act = async event => {
    const at = event.currentTarget
    if ('copy' in key) return note(at, t((await copyText(key.copy)) ? 'copied' : 'copyFailed'))
    at.setAttribute('aria-busy', 'true')
    hands.onPress(message, key.data)
  }
  const data = 'data' in key && key.data
  return el(
    'button',
    { type: 'button', class: `key ${style}`, 'data-press': data, onclick: act },
    el('span', {}, key.label),
    'copy' in key && icon('copy'),
  )
}

/** @param {string} label @param {string} url @param {string} style @param {ChatHands} hands */
function linkKey(label, url, style, hands) {
  const payload = startPayload(url, hands.botName())
  const group = groupPayload(url, hands.botName())
  const inside = [el('span', {}, label), icon('link')]
  if (payload !== null || group !== null) {
    const onclick = () => (group === null ? hands.onStart(payload) : hands.onGroupLink(group))
    return el('button', { type: 'button', class: `key ${style}`, onclick }, ...inside)
  }
  const href = /^(https?|tg):/i.test(url) ? url : null
  return el('a', { href, class: `key ${style}`, target: '_blank', rel: 'noreferrer noopener' }, ...inside)
}
