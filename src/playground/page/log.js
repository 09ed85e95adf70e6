import { albumIn, arrange } from './album.js'
import { bubble } from './bubble.js'
import { el, icon } from './dom.js'
import { dayName, dayOf } from './times.js'
import { t } from './words.js'

/** @typedef {import('./bubble.js').Message} Message */

/** More than this in one chat slows the page down; what is older stays in the transcript. */
const limit = 300

/** How far from the end still counts as reading the newest message. */
const nearEnd = 80

/**
 * The messages of one chat: adds at the end, replaces in place, forgets the oldest, and stays at the end while the reader is there.
 * @param {string} label @param {import('./bubble.js').ChatHands} hands
 */
export function createLog(label, hands) {
  /** @type {Map<number, { message: Message, node: HTMLElement }>} */
  const shown = new Map()
  let waiting = /** @type {Message[]} */ ([])
  let hidden = 0
  let fresh = false
  // whether the reader is at the end, and so wants to stay there when something grows or shrinks
  let following = true

  const hiddenNote = el('p', { class: 'hidden-note', hidden: true })
  const days = el('div', { class: 'days' })
  const typing = el(
    'div',
    { class: 'typing', hidden: true, 'aria-label': t('typing') },
    el('i'),
    el('i'),
    el('i'),
  )
  const list = el(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': label, tabindex: 0 },
    hiddenNote,
    days,
    typing,
  )
  const down = el(
    'button',
    {
      type: 'button',
      class: 'to-bottom',
      hidden: true,
      'aria-label': t('toBottom'),
      title: t('toBottom'),
      onclick: toBottom,
    },
    icon('down'),
  )

  let height = 0
  list.addEventListener('scroll', scrolled, { passive: true })
  const resizes = new ResizeObserver(() => {
    height = list.clientHeight
    if (following) toBottom()
  })
  resizes.observe(list)
  resizes.observe(days)

  function scrolled() {
    // a change of size scrolls too, and that was not the reader
    if (list.clientHeight !== height) return
    following = list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd
    down.hidden = following
  }

  function toBottom() {
    following = true
    down.hidden = true
    list.scrollTop = list.scrollHeight
  }

  /** Many messages can come between two frames: they are drawn together, and only the newest of them. */
  function flush() {
    const batch = waiting.splice(0)
    const tooMany = batch.length - limit
    if (tooMany > 0) hidden += tooMany
    for (const message of batch.slice(-limit)) append(message)
    while (shown.size > limit) forgetOldest()
    hiddenNote.hidden = hidden === 0
    hiddenNote.textContent = t('hidden', { count: hidden })
    if (following || batch.at(-1)?.from === 'person') toBottom()
    else down.hidden = false
    fresh = true
  }

  function append(message) {
    const node = bubble(message, hands)
    if (fresh) node.classList.add('arriving')
    const day = dayOf(message.sentAt)
    let section = days.lastElementChild
    if (section?.getAttribute('data-day') !== day) {
      section = el('section', { class: 'day', 'data-day': day }, el('h3', {}, dayName(message.sentAt)))
      days.append(section)
    }
    const album = message.album && albumIn(section, message)
    ;(album || section).append(node)
    if (album) arrange(album)
    shown.set(message.id, { message, node })
  }

  const firstShown = () => shown.keys().next().value ?? 0

  function forgetOldest() {
    const [id, { node }] = shown.entries().next().value
    shown.delete(id)
    remove(node)
    hidden += 1
  }

  return {
    node: el('div', { class: 'log-box' }, list, down),
    toBottom,
    /** @param {Message[]} messages @param {number} before how many older ones there are */
    load(messages, before) {
      shown.clear()
      days.replaceChildren()
      hidden = before
      fresh = false
      waiting = [...messages]
      flush()
      toBottom()
    },
    /**
     * @param {Message} message a new message, or a newer version of one that is shown
     * @returns {boolean} whether it is new
     */
    put(message) {
      const old = shown.get(message.id)
      const queued = waiting.findIndex(({ id }) => id === message.id)
      if (old) replace(old, message)
      else if (queued >= 0) waiting[queued] = message
      else if (hidden > 0 && message.id < firstShown()) return false
      else if (waiting.push(message) === 1) requestAnimationFrame(flush)
      return !old && queued < 0
    },
    /** @param {number} id */
    drop(id) {
      waiting = waiting.filter(message => message.id !== id)
      const old = shown.get(id)
      shown.delete(id)
      if (old) remove(old.node)
    },
    /** @param {boolean} on */
    typing(on) {
      typing.hidden = !on
      if (following) toBottom()
    },
    /** @returns {Message | undefined} the person's own last message that can be edited */
    lastOwn: () =>
      [...shown.values()]
        .map(({ message }) => message)
        .findLast(({ from, text }) => from === 'person' && text !== ''),
    /** Shows where a message stands. @param {number} id */
    goTo(id) {
      const node = shown.get(id)?.node
      node?.scrollIntoView({ block: 'center' })
      node?.classList.remove('sought')
      requestAnimationFrame(() => node?.classList.add('sought'))
    },
    isEmpty: () => shown.size + waiting.length + hidden === 0,
    /** Shows which key a person pressed, also when somebody else's hand did it. @param {number} id @param {string} data */
    pressed(id, data) {
      const keys = [...(shown.get(id)?.node.querySelectorAll('[data-press]') ?? [])]
      keys.find(key => key.getAttribute('data-press') === data)?.classList.add('pressed')
    },
    /** The bot has answered: no key waits any longer. */
    settle: () => list.querySelectorAll('[aria-busy]').forEach(key => key.removeAttribute('aria-busy')),
  }

  function replace(old, message) {
    const node = bubble(message, hands)
    const focused = [...old.node.querySelectorAll('button, a')].indexOf(document.activeElement)
    old.node.replaceWith(node)
    shown.set(message.id, { message, node })
    // whoever taps through a form with the keyboard stays where they were
    if (focused >= 0) [...node.querySelectorAll('.key')].at(0)?.focus()
    if (node.parentElement?.classList.contains('album')) arrange(node.parentElement)
    if (following) toBottom()
  }
}

/** @param {HTMLElement} node goes, and its album and its day with it when it was the last of them */
function remove(node) {
  const place = node.parentElement
  node.remove()
  if (!place) return
  if (place.classList.contains('album')) {
    if (place.childElementCount === 0) remove(place)
    else arrange(place)
  } else if (place.childElementCount === 1) place.remove()
}
