import { el, find } from './dom.js'
import { t } from './words.js'

const shortly = 2600

/** Says something short over the chat that `at` is in, or over the whole page. @param {Element | null} at @param {string} text */
export function note(at, text, linger = shortly) {
  const place = at?.closest?.('.phone')?.querySelector('.notices') ?? find('#notices')
  const node = el('div', { class: 'note', role: 'status' }, text)
  place.replaceChildren(node)
  setTimeout(() => node.remove(), Math.max(linger, text.length * 60))
}

/** Shows the bot's alert on one phone until it is read. @param {HTMLElement} phone @param {string} text */
export function alertOn(phone, text) {
  const before = document.activeElement
  const close = () => {
    node.remove()
    if (phone.contains(before)) /** @type {HTMLElement} */ (before).focus()
  }
  const key = el('button', { type: 'button', class: 'key primary', onclick: close }, t('ok'))
  const box = el('div', { class: 'alert-box' }, el('p', {}, text), key)
  const node = el(
    'div',
    {
      class: 'alert',
      role: 'alertdialog',
      'aria-label': text,
      onkeydown: e => e.key === 'Escape' && close(),
    },
    box,
  )
  phone.querySelector('.alert')?.remove()
  phone.append(node)
  if (phone.contains(before)) key.focus()
}

/** Asks before something that cannot be undone. @param {string} question @returns {Promise<boolean>} */
export const sure = async question => (await inDialog(question, 'danger')) !== null

/** Asks for a few words. @param {string} question @param {string} suggestion @returns {Promise<string | null>} */
export async function ask(question, suggestion) {
  const box = el('input', { class: 'field', 'aria-label': question, value: suggestion, required: true, maxlength: 60 })
  return (await inDialog(question, 'primary', box)) === null ? null : box.value.trim()
}

/**
 * @param {string} question @param {string} style of the key that says yes @param {...HTMLElement} more
 * @returns {Promise<'yes' | null>}
 */
function inDialog(question, style, ...more) {
  return new Promise(resolve => {
    const dialog = el('dialog', {
      class: 'dialog',
      onclose: () => (dialog.remove(), resolve(dialog.returnValue === 'yes' ? 'yes' : null)),
    })
    const no = el('button', { class: 'key', value: 'no', formnovalidate: true }, t('cancel'))
    const yes = el('button', { class: `key ${style}`, value: 'yes' }, t('yes'))
    // the first key of a form is the one that Enter presses
    const row = el('div', { class: 'row' }, yes, no)
    dialog.append(el('form', { method: 'dialog' }, el('p', {}, question), ...more, row))
    document.body.append(dialog)
    dialog.showModal()
  })
}

/**
 * Lets the person choose one of a few things beside the thing that asked.
 * @param {Element} at @param {string} title @param {{ label: string, pick: () => void, disabled?: boolean }[]} choices
 */
export function choose(at, title, choices) {
  const phone = at.closest('.phone')
  if (!phone) return
  const close = () => {
    sheet.remove()
    if (at.isConnected) /** @type {HTMLElement} */ (at).focus()
  }
  const keys = choices.map(({ label, pick }) =>
    el('button', { type: 'button', class: 'key', onclick: () => (close(), pick()) }, label),
  )
  const cancel = el('button', { type: 'button', class: 'key quiet', onclick: close }, t('cancel'))
  const box = el(
    'div',
    { class: 'sheet-box', role: 'dialog', 'aria-label': title },
    el('p', {}, title),
    ...keys,
    cancel,
  )
  const sheet = el(
    'div',
    {
      class: 'sheet',
      onclick: e => e.target === sheet && close(),
      onkeydown: e => e.key === 'Escape' && close(),
    },
    box,
  )
  phone.querySelector('.sheet')?.remove()
  phone.append(sheet)
  keys[0]?.focus()
}

/** @param {string} text for screen readers only */
export function announce(text) {
  find('#announcer').textContent = text
}
