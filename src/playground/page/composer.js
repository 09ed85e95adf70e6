import { createCommands } from './commands.js'
import { el, icon } from './dom.js'
import { createFormat } from './format.js'
import { note } from './notices.js'
import { createTray } from './tray.js'
import { t } from './words.js'

/** Bots can fetch files up to this size, so the rehearsal takes no larger ones. */
const maxFile = 20 * 1024 * 1024

/**
 * @typedef {{
 *   onSay: (text: string) => void, onEdited: (id: number, text: string) => void, onFiles: (files: File[], caption: string, asFiles: boolean) => void,
 *   lastOwn: () => import('./bubble.js').Message | undefined, onKeyboard: () => void,
 * }} ComposerHands
 */

/** The typing box of one chat: text, commands, files, and correcting one's own last message. @param {string} name @param {ComposerHands} hands */
export function createComposer(name, hands) {
  let editing = /** @type {number | null} */ (null)
  let hint = t('write')

  const box = el('textarea', {
    rows: 1,
    'aria-label': t('writeAs', { name }),
    placeholder: t('write'),
    enterkeyhint: 'send',
    autocomplete: 'off',
    oninput: changed,
    onkeydown: keyed,
    onpaste: pasted,
  })
  const picker = el('input', {
    type: 'file',
    class: 'unseen',
    multiple: true,
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => (attach([...picker.files]), (picker.value = '')),
  })
  const commands = createCommands(box, text => (clear(), hands.onSay(text)))
  const slash = tool('slash', t('commands'), () => commands.toggle())
  const keyboard = tool('keys', t('keyboard'), hands.onKeyboard)
  keyboard.hidden = true
  const clip = tool('attach', t('attach'), () => picker.click())
  const tray = createTray(changed)
  const format = createFormat(box, changed)
  const send = el(
    'button',
    { type: 'submit', class: 'tool send', 'aria-label': t('send'), title: t('send'), disabled: true },
    icon('send'),
  )
  const banner = el(
    'div',
    { class: 'editing', hidden: true },
    icon('pencil'),
    el('span', {}, t('editing')),
    tool('close', t('cancel'), clear),
  )
  const form = el(
    'form',
    { class: 'composer', onsubmit: submit },
    banner,
    commands.node,
    tray.node,
    format.node,
    el('div', { class: 'line' }, slash, clip, box, keyboard, send, picker),
  )

  function changed() {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 132)}px`
    send.disabled = box.value.trim() === '' && tray.isEmpty()
    box.placeholder = tray.isEmpty() ? hint : t('caption')
    commands.filter(box.value)
  }

  function clear() {
    editing = null
    banner.hidden = true
    box.value = ''
    changed()
  }

  function submit(event) {
    event?.preventDefault()
    const text = box.value.trim()
    const hasFiles = !tray.isEmpty()
    if (text === '' && !hasFiles) return
    const id = editing
    clear()
    box.focus()
    if (hasFiles) {
      const { files, asFiles } = tray.take()
      hands.onFiles(files, text, asFiles)
    } else if (id === null) hands.onSay(text)
    else hands.onEdited(id, text)
  }

  function keyed(event) {
    // Vietnamese input methods end a word with Enter: that is not sending
    if (event.isComposing || commands.keyed(event) || format.keyed(event)) return
    if (event.key === 'Enter' && !event.shiftKey) submit(event)
    if (event.key === 'Escape' && editing !== null) clear()
    const last = event.key === 'ArrowUp' && box.value === '' ? hands.lastOwn() : undefined
    if (last) {
      event.preventDefault()
      edit(last)
    }
  }

  function pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    attach(files)
  }

  /** Lays files beside what is in the box, which becomes their caption. @param {Iterable<File>} given */
  function attach(given) {
    const files = [...given]
    if (files.some(({ size }) => size > maxFile)) return note(form, t('fileTooLarge'))
    if (editing !== null) clear()
    tray.add(files)
    box.focus()
  }

  /** @param {import('./bubble.js').Message} message */
  function edit(message) {
    editing = message.id
    banner.hidden = false
    box.value = message.typed
    changed()
    box.focus()
  }

  return {
    node: form,
    edit,
    attach,
    /** @param {string} text is put into the box for the person to send */
    type(text) {
      clear()
      box.value = text
      changed()
      box.focus()
    },
    focus: () => box.focus(),
    /** @param {{ command: string, description: string }[]} list */
    setCommands(list) {
      slash.hidden = list.length === 0
      commands.set(list)
    },
    /** @param {boolean} has @param {boolean} open @param {string | undefined} placeholder the bot's own */
    setKeyboard(has, open, placeholder) {
      keyboard.hidden = !has
      keyboard.setAttribute('aria-pressed', String(open))
      hint = placeholder || t('write')
      changed()
    },
  }
}

/** @param {Parameters<typeof icon>[0]} drawing @param {string} label @param {() => void} act */
const tool = (drawing, label, act) =>
  el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick: act },
    icon(drawing),
  )
