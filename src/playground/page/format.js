import { el } from './dom.js'
import { t } from './words.js'

/** The marks that stand on both sides of formatted words; scenario/marks.ts reads them. */
const kinds = /** @type {const} */ ([
  { tag: 'b', sign: '**', name: 'bold', face: 'Đ', letter: 'b' },
  { tag: 'i', sign: '__', name: 'italic', face: 'N', letter: 'i' },
  { tag: 'u', sign: '++', name: 'underlined', face: 'G', letter: 'u' },
  { tag: 's', sign: '~~', name: 'struck', face: 'ab', letter: '' },
  { tag: 'code', sign: '`', name: 'mono', face: '123', letter: '' },
])

/**
 * A row of keys that formats the words selected in a typing box, as long as some are.
 * @param {HTMLTextAreaElement} box @param {() => void} onChange
 */
export function createFormat(box, onChange) {
  const keys = kinds.map(({ tag, sign, name, face, letter }) =>
    key(el(tag, {}, face), letter ? `${t(name)} (Ctrl+${letter.toUpperCase()})` : t(name), () => wrap(sign)),
  )
  const quote = key('❝', t('quoted'), () => prefix('> '))
  const about = { class: 'format', role: 'toolbar', 'aria-label': t('format'), hidden: true }
  const node = el('div', about, ...keys, quote)
  document.addEventListener('selectionchange', show)

  function show() {
    const isHere = document.activeElement === box || node.contains(document.activeElement)
    node.hidden = !isHere || box.selectionStart === box.selectionEnd
  }

  /** @param {string} sign */
  function wrap(sign) {
    const { selectionStart: from, selectionEnd: to, value } = box
    const words = value.slice(from, to)
    const size = sign.length
    const isMarked = value.slice(from - size, from) === sign && value.slice(to, to + size) === sign
    if (isMarked) box.setRangeText(words, from - size, to + size, 'select')
    else {
      box.setRangeText(sign + words + sign, from, to, 'select')
      box.setSelectionRange(from + size, to + size)
    }
    changed()
  }

  /** @param {string} sign */
  function prefix(sign) {
    const { selectionStart, selectionEnd, value } = box
    const from = value.lastIndexOf('\n', selectionStart - 1) + 1
    const lines = value.slice(from, selectionEnd).split('\n')
    const isMarked = lines.every(line => line.startsWith(sign))
    const words = lines.map(line => (isMarked ? line.slice(sign.length) : sign + line)).join('\n')
    box.setRangeText(words, from, selectionEnd, 'select')
    changed()
  }

  function changed() {
    box.focus()
    onChange()
    show()
  }

  return {
    node,
    /** @param {KeyboardEvent} event @returns {boolean} whether it was a key of this row */
    keyed(event) {
      const kind = kinds.find(({ letter }) => letter === event.key.toLowerCase())
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && kind
      if (!wanted || box.selectionStart === box.selectionEnd) return false
      event.preventDefault()
      wrap(wanted.sign)
      return true
    },
  }
}

/** @param {Node | string} face @param {string} label @param {() => void} act */
const key = (face, label, act) =>
  el(
    'button',
    {
      type: 'button',
      'aria-label': label,
      title: label,
      // the words stay selected
      onpointerdown: event => event.preventDefault(),
      onclick: act,
    },
    face,
  )
