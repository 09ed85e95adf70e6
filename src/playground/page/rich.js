import { copyText, el } from './dom.js'
import { t } from './words.js'
import { note } from './notices.js'

/**
 * @typedef {{ type: string, offset: number, length: number, url?: string, language?: string }} Entity
 * @typedef {string | { entity: Entity, text: string, inside: Piece[] }} Piece
 * @typedef {{ onCommand: (text: string) => void, onStart: (payload: string) => void, onDeepLink: (payload: string, at: HTMLElement) => void, onGroupLink: (payload: string) => void, botName: () => string }} Hands
 */

/**
 * Cuts a text into a tree by its entities. Offsets count UTF-16 units, as Telegram and JavaScript both do.
 * @param {string} text @param {readonly Entity[]} [entities] @returns {Piece[]}
 */
export function pieces(text, entities = [], from = 0, to = text.length) {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  /** @type {Piece[]} */
  const result = []
  let at = from
  while (sorted.length > 0) {
    const entity = sorted.shift()
    const end = Math.min(entity.offset + entity.length, to)
    if (entity.offset < at || entity.offset >= end) continue
    if (entity.offset > at) result.push(text.slice(at, entity.offset))
    const inner = []
    while (sorted.length > 0 && sorted[0].offset < end) inner.push(sorted.shift())
    result.push({
      entity,
      text: text.slice(entity.offset, end),
      inside: pieces(text, inner, entity.offset, end),
    })
    at = end
  }
  if (at < to) result.push(text.slice(at, to))
  return result
}

/** @param {string} link @param {string} bot @returns {string | null} what follows ?start= where the link opens this bot */
export const startPayload = (link, bot) => {
  const asked = askedOf(link, bot)
  return asked && !asked.has('startgroup') ? (asked.get('start') ?? '') : null
}

/** @param {string} link @param {string} bot @returns {string | null} what follows ?startgroup= where the link brings this bot into a group */
export const groupPayload = (link, bot) => askedOf(link, bot)?.get('startgroup') ?? null

/** @param {string} link @param {string} bot @returns {URLSearchParams | null} what a link asks of this bot, if it leads there */
function askedOf(link, bot) {
  const url = URL.parse?.(link) ?? (URL.canParse(link) ? new URL(link) : null)
  if (!url) return null
  const name =
    url.protocol === 'tg:'
      ? url.searchParams.get('domain')
      : /^(t|telegram)\.me$/.test(url.hostname) && url.pathname.slice(1)
  return name && name.toLowerCase() === bot.toLowerCase() ? url.searchParams : null
}

/**
 * Draws a text with its formatting.
 * @param {string} text @param {readonly Entity[] | undefined} entities @param {Hands} hands
 */
export function richText(text, entities, hands) {
  const node = el('div', { class: 'text', dir: 'auto' })
  node.append(...draw(pieces(text, entities ?? []), hands, false))
  return node
}

const tags = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  blockquote: 'blockquote',
}
const blocks = new Set(['blockquote', 'expandable_blockquote', 'pre'])

/** @param {Piece[]} list @param {Hands} hands @param {boolean} plain @returns {(Node | string)[]} */
function draw(list, hands, plain) {
  const isBlock = piece => typeof piece === 'object' && blocks.has(piece.entity.type)
  return list.flatMap((piece, i) => {
    if (typeof piece === 'object') return [drawEntity(piece, hands)]
    // a block brings its own line break
    let text = piece
    if (isBlock(list[i - 1])) text = text.replace(/^\n/, '')
    if (isBlock(list[i + 1])) text = text.replace(/\n$/, '')
    return plain ? [text] : findLinks(text, hands)
  })
}

/** @param {Exclude<Piece, string>} piece @param {Hands} hands */
function drawEntity({ entity, text, inside }, hands) {
  const { type } = entity
  if (type === 'expandable_blockquote') return folded(draw(inside, hands, false))
  if (type in tags) return el(tags[type], {}, ...draw(inside, hands, false))
  if (type === 'code') return codeKey(text)
  if (type === 'pre') return el('pre', {}, text)
  if (type === 'spoiler') return spoiler(draw(inside, hands, false))
  if (type === 'text_link') return anchor(entity.url ?? '', draw(inside, hands, true), hands)
  if (type === 'url') return anchor(/^[a-z]+:/i.test(text) ? text : `https://${text}`, [text], hands)
  if (type === 'bot_command') return commandKey(text, hands)
  if (type === 'email') return el('a', { href: `mailto:${text}` }, text)
  return el('span', { class: `entity ${type}` }, ...draw(inside, hands, true))
}

/** A long quotation shows its beginning until somebody wants all of it. @param {(Node | string)[]} inside */
function folded(inside) {
  const words = el('div', { class: 'fold' }, ...inside)
  const key = el(
    'button',
    { type: 'button', class: 'unfold', onclick: () => (node.classList.add('open'), key.remove()) },
    t('unfold'),
  )
  const node = el('blockquote', { class: 'folded' }, words, key)
  return node
}

/** Telegram copies what is set in code at a tap. @param {string} text */
function codeKey(text) {
  const copy = async event => note(event.target, t((await copyText(text)) ? 'copied' : 'copyFailed'))
  return el(
    'code',
    {
      role: 'button',
      tabindex: 0,
      title: t('copyHint'),
      onclick: copy,
      onkeydown: e => e.key === 'Enter' && copy(e),
    },
    text,
  )
}

/** @param {(Node | string)[]} inside */
function spoiler(inside) {
  const node = el(
    'span',
    { class: 'spoiler', tabindex: 0, role: 'button', onclick: () => node.classList.add('open') },
    ...inside,
  )
  return node
}

/** @param {string} link @param {(Node | string)[]} inside @param {Hands} hands */
function anchor(link, inside, hands) {
  const group = groupPayload(link, hands.botName())
  if (group !== null) {
    const open = event => (event.preventDefault(), hands.onGroupLink(group))
    return el('a', { href: link, class: 'deep', onclick: open }, ...inside)
  }
  const payload = startPayload(link, hands.botName())
  if (payload !== null) {
    const open = event => {
      event.preventDefault()
      hands.onDeepLink(payload, event.currentTarget)
    }
    return el('a', { href: link, class: 'deep', onclick: open }, ...inside)
  }
  const safe = /^(https?|mailto|tel|tg):/i.test(link)
  return el('a', { href: safe ? link : null, target: '_blank', rel: 'noreferrer noopener' }, ...inside)
}

/** @param {string} text @param {Hands} hands */
const commandKey = (text, hands) =>
  el('button', { type: 'button', class: 'command', onclick: () => hands.onCommand(text) }, text)

/** What Telegram's apps make tappable by themselves: links and commands. @param {string} text @param {Hands} hands */
function findLinks(text, hands) {
  const found = []
  let at = 0
  for (const match of text.matchAll(
    /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|\bt\.me\/[\w?=&/-]+|(?<![\w/.])\/[a-z][a-z0-9_]{0,31}\b(?![/.])/gi,
  )) {
    found.push(text.slice(at, match.index))
    const [word] = match
    if (word.startsWith('/')) found.push(commandKey(word, hands))
    else found.push(anchor(word.startsWith('http') ? word : `https://${word}`, [word], hands))
    at = match.index + word.length
  }
  return [...found, text.slice(at)].filter(part => part !== '')
}
