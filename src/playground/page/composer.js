import { createCommands } from './commands.js'
import { el, icon } from './dom.js'
import { note } from './notices.js'
import { t } from './words.js'

/** Bots can fetch files up to this size, so the rehearsal takes no larger ones. */
const maxFile = 20 * 1024 * 1024

/**
 * @typedef {{
 *   onSay: (text: string) => void, onEdited: (id: number, text: string) => void, onFile: (file: File, caption: string) => void,
 *   lastOwn: () => import('./bubble.js').Message | undefined, onKeyboard: () => void,
 * }} ComposerHands
 */

/** The typing box of one chat: text, commands, files, and correcting one's own last message. @param {string} name @param {ComposerHands} hands */
export function createComposer(name, hands) {
  let editing = /** @type {number | null} */ (null)

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
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => (picker.files[0] && upload(picker.files[0]), (picker.value = '')),
  })
  const commands = createCommands(box, text => (clear(), hands.onSay(text)))
  const slash = tool('slash', t('commands'), () => commands.toggle())
  const keyboard = tool('keys', t('keyboard'), hands.onKeyboard)
  keyboard.hidden = true
  const attach = tool('attach', t('attach'), () => picker.click())
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
    el('div', { class: 'line' }, slash, attach, box, keyboard, send, picker),
  )

  function changed() {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 132)}px`
    send.disabled = box.value.trim() === ''
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
    if (text === '') return
    const id = editing
    clear()
    box.focus()
    if (id === null) hands.onSay(text)
    else hands.onEdited(id, text)
  }

  function keyed(event) {
    // Vietnamese input methods end a word with Enter: that is not sending
    if (event.isComposing || commands.keyed(event)) return
    if (event.key === 'Enter' && !event.shiftKey) submit(event)
    if (event.key === 'Escape' && editing !== null) clear()
    const last = event.key === 'ArrowUp' && box.value === '' ? hands.lastOwn() : undefined
    if (last) {
      event.preventDefault()
      edit(last)
    }
  }

  function pasted(event) {
    const [file] = event.clipboardData?.files ?? []
    if (file) upload(file)
  }

  /** @param {File} file goes with what is in the box as its caption */
  function upload(file) {
    if (file.size > maxFile) return note(form, t('fileTooLarge'))
    const caption = editing === null ? box.value.trim() : ''
    clear()
    hands.onFile(file, caption)
  }

  /** @param {import('./bubble.js').Message} message */
  function edit(message) {
    editing = message.id
    banner.hidden = false
    box.value = message.text
    changed()
    box.focus()
  }

  return {
    node: form,
    edit,
    upload,
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
    /** @param {boolean} has @param {boolean} open @param {string | undefined} hint the bot's own placeholder */
    setKeyboard(has, open, hint) {
      keyboard.hidden = !has
      keyboard.setAttribute('aria-pressed', String(open))
      box.placeholder = hint || t('write')
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
