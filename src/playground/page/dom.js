/**
 * Builds an element. Children that are strings become text nodes, so foreign words can never become markup.
 * @param {string} tag
 * @param {Record<string, any>} [props] attributes; `onclick` and the like are listened to; false and null are left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any} any element: the tag says which
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue
    if (typeof value === 'function') node.addEventListener(name.slice(2), value)
    else if (name === 'hue') node.style.setProperty('--hue', String(value))
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== false))
  return node
}

/** @param {string} selector @returns {any} the one element of the page that answers to it */
export function find(selector) {
  const node = document.querySelector(selector)
  if (!node) throw new Error(`The page has no ${selector}`)
  return node
}

const paths = {
  send: 'M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8z',
  attach: 'M16.5 6.5v9.8a4.3 4.3 0 0 1-8.6 0V5.8a2.8 2.8 0 0 1 5.6 0v9.7a1.3 1.3 0 0 1-2.6 0V6.5',
  keys: 'M4 5h6v6H4zM14 5h6v6h-6zM4 14h6v5H4zM14 14h6v5h-6z',
  slash:
    'M7 4.5h10A2.5 2.5 0 0 1 19.5 7v10a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 17V7A2.5 2.5 0 0 1 7 4.5zM10.2 15.8l3.6-7.6',
  more: 'M12 5v.01M12 12v.01M12 19v.01',
  pencil: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  link: 'M8 16 16 8M9 8h7v7',
  copy: 'M9 9h10v11H9zM6 15H5V4h10v1',
  restart: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M7 7h10v10H7z',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  book: 'M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5v13',
  script: 'M6 4h12v16H6zM9 8h6M9 12h6M9 16h4',
  contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-4 4-5.5 7.5-5.5s6.700 1.5 7.5 5.5',
  again: 'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5',
}

/** @param {keyof typeof paths} name @returns {SVGElement} a small line drawing that screen readers pass over */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}

/** Copies to the clipboard, also where the page is not trusted with the modern way. @param {string} text */
export async function copyText(text) {
  if (navigator.clipboard) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (copied) return true
  }
  const box = el('textarea', { class: 'unseen' })
  box.value = text
  document.body.append(box)
  box.select()
  const copied = document.execCommand('copy')
  box.remove()
  return copied
}
