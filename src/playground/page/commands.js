import { el } from './dom.js'
import { t } from './words.js'

/**
 * The list of the bot's commands: opened by its key or by typing "/", narrowed while typing, walked with the arrows.
 * @param {HTMLTextAreaElement} box @param {(text: string) => void} onPick
 */
export function createCommands(box, onPick) {
  /** @type {{ command: string, description: string }[]} */
  let all = []
  let offered = all
  let at = -1
  const id = `commands-${Math.random().toString(36).slice(2)}`
  const list = el('ul', { class: 'commands', role: 'listbox', id, 'aria-label': t('commands'), hidden: true })
  box.setAttribute('aria-controls', id)

  function show(/** @type {typeof all} */ some) {
    offered = some
    at = -1
    list.hidden = some.length === 0
    list.replaceChildren(...some.map(row))
    mark()
  }

  const row = ({ command, description }, i) =>
    el(
      'li',
      { role: 'option', id: `${id}-${i}`, onclick: () => pick(i) },
      el('b', {}, `/${command}`),
      el('span', {}, description),
    )

  function mark() {
    ;[...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)))
    list.children[at]?.scrollIntoView({ block: 'nearest' })
    if (at >= 0) box.setAttribute('aria-activedescendant', `${id}-${at}`)
    else box.removeAttribute('aria-activedescendant')
  }

  function pick(i) {
    const { command } = offered[i]
    show([])
    onPick(`/${command}`)
    box.focus()
  }

  return {
    node: list,
    set: (/** @type {typeof all} */ commands) => (all = commands),
    toggle() {
      show(list.hidden ? all : [])
      box.focus()
    },
    /** @param {string} text what is typed so far */
    filter: text =>
      show(/^\/\w*$/.test(text) ? all.filter(({ command }) => `/${command}`.startsWith(text)) : []),
    /** @param {KeyboardEvent} event @returns {boolean} whether the list took the key */
    keyed(event) {
      if (list.hidden) return false
      if (event.key === 'Escape') show([])
      else if (event.key === 'ArrowDown') at = Math.min(at + 1, offered.length - 1)
      else if (event.key === 'ArrowUp') at = Math.max(at - 1, 0)
      else if (event.key === 'Enter' && at >= 0) pick(at)
      else return false
      event.preventDefault()
      mark()
      return true
    },
  }
}
