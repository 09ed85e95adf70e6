import { el, find, icon } from './dom.js'
import { note } from './notices.js'
import { t } from './words.js'
import { act } from './wire.js'

const speeds = [0.5, 1, 2, 4]

/** The strip that tells what is being played, with its pause, its speed and its end. */
export function createPlayer() {
  const place = find('#player')
  const send = (action, what = {}) =>
    act(action, what).catch(problem => note(null, t('failed', { reason: problem.message })))
  let paused = false

  const title = el('b', {})
  const direction = el('span', { class: 'direction' })
  const progress = el('progress', { max: 1, value: 0 })
  const pauseKey = el('button', {
    type: 'button',
    class: 'tool',
    onclick: () => send('pause', { paused: !paused }),
  })
  const stopKey = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': t('stop'), title: t('stop'), onclick: () => send('stop') },
    icon('stop'),
  )
  const speed = el(
    'select',
    { 'aria-label': t('speed'), onchange: () => send('speed', { speed: Number(speed.value) }) },
    ...speeds.map(value => el('option', { value }, `×${String(value).replace('.', ',')}`)),
  )
  place.setAttribute('aria-label', t('playing'))
  place.append(
    el('span', { class: 'on-air' }, t('playing')),
    el('div', { class: 'what' }, title, direction, progress),
    speed,
    pauseKey,
    stopKey,
  )

  return {
    /** @param {import('./wire.js').Play | null} play */
    show(play) {
      place.hidden = play === null
      document.body.classList.toggle('watching', play !== null)
      if (!play) return
      paused = play.paused
      title.textContent = play.title
      direction.textContent = play.direction === null ? '' : `~ ${play.direction}`
      progress.max = Math.max(play.lines, 1)
      progress.value = play.line
      speed.value = String(play.speed)
      const word = t(paused ? 'resume' : 'pause')
      pauseKey.setAttribute('aria-label', word)
      pauseKey.title = word
      pauseKey.replaceChildren(icon(paused ? 'play' : 'pause'))
    },
  }
}
