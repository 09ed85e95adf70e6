import { el } from './dom.js'

/** @typedef {import('./bubble.js').Message} Message */

/**
 * The place where the files of an album stand together: the last one of the day, or a new one.
 * @param {Element} section @param {Message} message
 */
export function albumIn(section, { album, from, file }) {
  const last = section.lastElementChild
  if (last?.getAttribute('data-album') === album) return last
  const kind = file?.kind === 'photo' || file?.kind === 'video' ? 'pictures' : 'files'
  const place = el('div', { class: `album ${from} ${kind}`, 'data-album': album })
  section.append(place)
  return place
}

/** Says how wide each picture of an album is, so that they fill whole rows. @param {Element} album */
export function arrange(album) {
  const items = [...album.children]
  const count = items.length
  // the first one or two take what does not fill a row of three
  const wide = count === 4 ? 0 : count % 3 === 1 || count === 3 ? 1 : 0
  const halves = count === 2 || count === 4 ? count : count === 3 ? 3 : count % 3 === 2 ? 2 : 0
  for (const [index, item] of items.entries()) {
    item.classList.toggle('wide', index < wide)
    item.classList.toggle('half', index >= wide && index < halves)
  }
}
