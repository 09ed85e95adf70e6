import { el, find } from './dom.js'

/** One tab a person, for screens that show one phone at a time. @param {(user: number) => void} onPick */
export function createTabs(onPick) {
  const place = find('#tabs')
  /** @type {Map<number, { tab: HTMLElement, badge: HTMLElement }>} */
  const tabs = new Map()
  let current = 0
  let columnOf = /** @type {(user: number) => import('./main.js').Column | undefined} */ (() => undefined)

  /** @param {number} user */
  function pick(user) {
    current = user
    for (const [id, { tab }] of tabs) {
      tab.setAttribute('aria-selected', String(id === user))
      tab.tabIndex = id === user ? 0 : -1
      columnOf(id)?.node.classList.toggle('current', id === user)
    }
    tabs.get(user)?.tab.scrollIntoView({ inline: 'nearest', block: 'nearest' })
    columnOf(user)?.read()
    onPick(user)
  }

  function walk(/** @type {KeyboardEvent} */ event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const ids = [...tabs.keys()]
    const next = ids.at((ids.indexOf(current) + step) % ids.length)
    pick(next)
    tabs.get(next)?.tab.focus()
  }

  return {
    pick,
    current: () => current,
    /** @param {import('./wire.js').Person[]} cast @param {typeof columnOf} find */
    raise(cast, find) {
      columnOf = find
      tabs.clear()
      for (const { id, name, role, hue, isGroup } of cast) {
        const badge = el('span', { class: 'badge', hidden: true })
        const shape = isGroup ? 'avatar square' : 'avatar'
        const face = el('span', { class: shape, 'aria-hidden': 'true' }, name.slice(0, 1), badge)
        const tab = el(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${id}`,
            'aria-controls': `chat-${id}`,
            title: role,
            hue,
            onclick: () => pick(id),
          },
          face,
          el('b', {}, name),
        )
        tabs.set(id, { tab, badge })
      }
      place.replaceChildren(...[...tabs.values()].map(({ tab }) => tab))
      place.onkeydown = walk
      pick(cast.some(({ id }) => id === current) ? current : cast[0].id)
    },
    /** @param {number} user @param {number} count */
    unread(user, count) {
      const badge = tabs.get(user)?.badge
      if (!badge) return
      badge.hidden = count === 0
      badge.textContent = count > 99 ? '99+' : String(count)
    },
  }
}
