import { el } from './dom.js'

/**
 * A key that opens a short list of things to do.
 * @param {string} label @param {Node | string} face what the key shows
 * @param {() => { label: string, pick: () => void, danger?: boolean }[]} items asked at each opening
 */
export function openMenu(label, face, items) {
  const list = el('div', { class: 'menu-list', role: 'menu', hidden: true, onkeydown: walk })
  const key = el(
    'button',
    {
      type: 'button',
      class: 'tool',
      'aria-label': label,
      title: label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => show(list.hidden),
    },
    face,
  )
  const node = el('div', { class: 'menu' }, key, list)
  closeFromOutside(node, () => !list.hidden && show(false))

  function show(/** @type {boolean} */ open) {
    list.hidden = !open
    key.setAttribute('aria-expanded', String(open))
    if (!open) return
    list.replaceChildren(...items().map(row))
    list.firstElementChild?.focus()
  }

  const row = item =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: item.danger ? 'danger' : '',
        onclick: () => (show(false), key.focus(), item.pick()),
      },
      item.label,
    )

  function walk(/** @type {KeyboardEvent} */ event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') (show(false), key.focus())
    if (!step) return
    event.preventDefault()
    const rows = [...list.children]
    rows.at((rows.indexOf(document.activeElement) + step) % rows.length).focus()
  }

  return node
}

/** @param {HTMLElement} node @param {() => void} close */
export function closeFromOutside(node, close) {
  document.addEventListener(
    'pointerdown',
    event => !node.contains(/** @type {Node} */ (event.target)) && close(),
  )
  node.addEventListener(
    'focusout',
    event => event.relatedTarget && !node.contains(/** @type {Node} */ (event.relatedTarget)) && close(),
  )
}
