import { el, icon } from './dom.js'
import { closeFromOutside } from './menu.js'
import { note } from './notices.js'
import { dayName, hourOf, instantOf, localOf, morningAfter } from './times.js'
import { t } from './words.js'
import { act } from './wire.js'

/** How often the shown time is looked at again. */
const tick = 5000

/** The rehearsal's clock, and the way to another day. */
export function createClock() {
  // the stage's clock runs as fast as the browser's, some way apart
  let ahead = 0
  const now = () => Date.now() + ahead

  const day = el('span', { class: 'clock-day' })
  const hour = el('b', { class: 'clock-hour' })
  const key = el(
    'button',
    {
      type: 'button',
      class: 'tool labelled clock',
      'aria-expanded': 'false',
      title: t('clock'),
      onclick: () => show(panel.hidden),
    },
    el('span', { class: 'face' }, icon('clock'), day, hour),
  )
  const field = el('input', { type: 'datetime-local', id: 'travel-to', required: true })
  const form = el(
    'form',
    { onsubmit: picked },
    el('label', { for: 'travel-to' }, t('pick')),
    el('div', { class: 'row' }, field, el('button', { class: 'key primary' }, t('go'))),
  )
  const jump = (word, days) =>
    el('button', { type: 'button', class: 'key', onclick: () => travel(morningAfter(now(), days)) }, t(word))
  const panel = el(
    'div',
    {
      class: 'menu-list travel',
      role: 'dialog',
      'aria-label': t('travelTitle'),
      hidden: true,
      onkeydown: e => e.key === 'Escape' && (show(false), key.focus()),
    },
    el('p', {}, t('travelTitle')),
    jump('nextMorning', 1),
    jump('threeDays', 3),
    form,
    el('small', {}, t('onlyForward')),
  )
  const quick = el(
    'button',
    { type: 'button', class: 'tool labelled roomy', onclick: () => travel(morningAfter(now(), 1)) },
    t('nextMorning'),
  )
  const node = el('div', { class: 'menu clock-menu' }, key, quick, panel)
  closeFromOutside(node, () => !panel.hidden && show(false))
  setInterval(draw, tick)

  function draw() {
    day.textContent = dayName(now())
    hour.textContent = hourOf(now())
  }

  function show(/** @type {boolean} */ open) {
    panel.hidden = !open
    key.setAttribute('aria-expanded', String(open))
    if (!open) return
    field.value = localOf(now())
    field.min = field.value
    panel.querySelector('button')?.focus()
  }

  function picked(/** @type {SubmitEvent} */ event) {
    event.preventDefault()
    void travel(instantOf(field.value))
  }

  async function travel(/** @type {string} */ to) {
    show(false)
    key.setAttribute('aria-busy', 'true')
    await act('travel', { to }).catch(problem => note(null, t('failed', { reason: problem.message })))
    key.removeAttribute('aria-busy')
  }

  return {
    node,
    nextMorning: () => travel(morningAfter(now(), 1)),
    /** @param {number} stageNow */
    set(stageNow) {
      ahead = stageNow - Date.now()
      draw()
    },
  }
}
