import { el, icon } from './dom.js'
import { openMenu } from './menu.js'
import { t } from './words.js'

/** The top of one phone: whose it is, what has not been read yet, and what else can be done. */
export function createHead(
  /** @type {import('./wire.js').Person} */ { name, role, school },
  /** @type {Parameters<typeof openMenu>[2]} */ items,
) {
  const badge = el('span', { class: 'badge', hidden: true })
  const avatar = el('span', { class: 'avatar', 'aria-hidden': 'true' }, name.slice(0, 1))
  const about = el(
    'div',
    { class: 'about' },
    el('h2', {}, name, el('small', {}, role), badge),
    el('p', { title: `${role} · ${school}` }, el('span', {}, `${role} · `), school),
  )
  const menu = openMenu(t('chatMenu', { name }), icon('more'), items)

  return {
    node: el('header', {}, avatar, about, menu),
    /** @param {number} unread */
    count(unread) {
      badge.hidden = unread === 0
      badge.textContent = unread > 99 ? '99+' : String(unread)
      badge.setAttribute('aria-label', t('unread', { count: unread }))
    },
  }
}

/**
 * What stands in place of the typing box while the person has not started the bot, or has blocked it.
 * @param {string} name @param {{ onStart: () => void, onUnblock: () => void }} hands
 */
export function createGate(name, { onStart, onUnblock }) {
  const begin = el('button', { type: 'button', class: 'begin', onclick: onStart }, t('begin'))
  const unblock = el('button', { type: 'button', class: 'begin', onclick: onUnblock }, t('unblock'))
  const words = el('p', {}, t('blocked', { name }))
  const node = el('div', { class: 'gate', hidden: true }, words, begin, unblock)

  return {
    node,
    isClosed: () => node.hidden === false,
    focus: () => (begin.hidden ? unblock : begin).focus(),
    /** @param {boolean} closed @param {boolean} blocked */
    show(closed, blocked) {
      node.hidden = !closed
      words.hidden = !blocked
      begin.hidden = blocked
      unblock.hidden = !blocked
    },
  }
}
