import { el, icon } from './dom.js'
import { choose } from './notices.js'
import { t } from './words.js'

/**
 * @typedef {{ label: string, asks?: 'contact', style?: string }} ReplyKey
 * @typedef {{ rows: ReplyKey[][], oneTime: boolean, placeholder?: string }} ReplyKeyboard
 */

/**
 * The keyboard that a bot puts in place of the phone's own.
 * @param {{ people: import('./wire.js').Person[], me: import('./wire.js').Person, onSay: (text: string) => void, onContact: (of: number) => void, onChange: (has: boolean, open: boolean, hint?: string) => void }} hands
 */
export function createReplyKeys(hands) {
  /** @type {ReplyKeyboard | null} */
  let keyboard = null
  let open = false
  const node = el('div', { class: 'reply-keys', hidden: true })

  function show(on) {
    open = on && keyboard !== null
    node.hidden = !open
    hands.onChange(keyboard !== null, open, keyboard?.placeholder)
  }

  function used() {
    if (keyboard?.oneTime) show(false)
  }

  /** @param {ReplyKey} key */
  function key({ label, asks, style }) {
    const act = event => (asks ? askWhose(event.currentTarget) : (used(), hands.onSay(label)))
    return el(
      'button',
      { type: 'button', class: `key ${style ?? ''}`, onclick: act },
      asks && icon('contact'),
      el('span', {}, label),
    )
  }

  /** Somebody else's card is offered too: a careful bot refuses it. */
  function askWhose(at) {
    const { me, people } = hands
    const other = people.find(({ id }) => id !== me.id)
    const share = of => () => (used(), hands.onContact(of))
    const choices = [{ label: t('contactOwn', { name: me.name }), pick: share(me.id) }]
    if (other) choices.push({ label: t('contactOther', { name: other.name }), pick: share(other.id) })
    choose(at, t('contactWhose'), choices)
  }

  return {
    node,
    toggle: () => show(!open),
    /** @param {ReplyKeyboard | null} next */
    set(next) {
      if (JSON.stringify(next) === JSON.stringify(keyboard)) return
      keyboard = next
      node.replaceChildren(
        ...(next?.rows ?? []).map(row => el('div', { class: 'keys-row' }, ...row.map(key))),
      )
      show(next !== null)
    },
  }
}
