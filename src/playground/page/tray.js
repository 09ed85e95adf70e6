import { el, icon } from './dom.js'
import { t } from './words.js'

/** What is shown as a photo where it is sent as one. */
const photos = new Set(['image/png', 'image/jpeg'])

/**
 * The files that somebody has chosen and not sent yet, above the typing box.
 * @param {() => void} onChange
 */
export function createTray(onChange) {
  /** @type {File[]} */
  let files = []
  const list = el('div', { class: 'tray-files' })
  const asFiles = el('input', { type: 'checkbox' })
  const choice = el('label', { class: 'as-files' }, asFiles, el('span', {}, t('asFiles')))
  const node = el('div', { class: 'tray', hidden: true }, list, choice)

  function draw() {
    list.replaceChildren(...files.map(item))
    node.hidden = files.length === 0
    choice.hidden = !files.some(({ type }) => photos.has(type))
    onChange()
  }

  /** @param {File} file */
  function item(file) {
    const face = photos.has(file.type)
      ? preview(file)
      : el('span', { class: 'tray-name' }, icon('file'), el('small', {}, file.name))
    const drop = el(
      'button',
      {
        type: 'button',
        'aria-label': t('dropFile', { name: file.name }),
        title: t('dropFile', { name: file.name }),
        onclick: () => ((files = files.filter(one => one !== file)), draw()),
      },
      icon('close'),
    )
    return el('figure', {}, face, drop)
  }

  return {
    node,
    /** @param {Iterable<File>} more */
    add: more => ((files = [...files, ...more]), draw()),
    /** @returns {{ files: File[], asFiles: boolean }} */
    take() {
      const taken = { files, asFiles: asFiles.checked }
      files = []
      asFiles.checked = false
      draw()
      return taken
    },
    isEmpty: () => files.length === 0,
  }
}

/** The page may show nothing but what it carries itself, so the picture is read into it. @param {File} file */
function preview(file) {
  const image = el('img', { alt: file.name })
  const reader = new FileReader()
  reader.onload = () => (image.src = String(reader.result))
  reader.readAsDataURL(file)
  return image
}
