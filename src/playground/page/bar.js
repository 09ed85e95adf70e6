import { createClock } from './clock.js'
import { copyText, el, find, icon } from './dom.js'
import { openMenu } from './menu.js'
import { note, sure } from './notices.js'
import { switchLanguage, t } from './words.js'
import { act, transcript } from './wire.js'

/** The controls of the whole stage. @param {{ onGuide: () => void, onReset: () => void }} hands */
export function createBar({ onGuide, onReset }) {
  /** @type {import('./wire.js').StageFacts | null} */
  let stage = null
  const clock = createClock()

  const doing = async (
    /** @type {HTMLElement} */ key,
    /** @type {() => Promise<unknown>} */ work,
    done = '',
  ) => {
    key.setAttribute('aria-busy', 'true')
    await work().then(() => done && note(null, done), fail)
    key.removeAttribute('aria-busy')
  }

  const restart = labelled('restart', 'restart', () => doing(restart, () => act('restart'), t('restarted')))
  const guide = labelled('book', 'guide', onGuide)
  const scenarios = openMenu(t('scenarios'), face('play', t('scenarios')), listScenarios)
  const more = openMenu(t('more'), icon('more'), () => [
    { label: t('transcript'), pick: copyTranscript },
    { label: t('restart'), pick: () => restart.click() },
    { label: t('otherLanguage'), pick: switchLanguage },
    { label: t('reset'), pick: reset, danger: true },
  ])
  const copy = labelled('script', 'transcript', copyTranscript)
  scenarios.classList.add('labelled')
  copy.classList.add('roomy')
  restart.classList.add('roomy')
  find('#controls').append(clock.node, guide, scenarios, restart, copy, more)

  function listScenarios() {
    if (!stage?.scenarios.length) return [{ label: t('scenariosNone'), pick: () => {} }]
    return stage.scenarios.map(({ name, title }) => ({
      label: title,
      pick: () => play(name),
    }))
  }

  async function play(/** @type {string} */ name) {
    // a play needs an empty stage; somebody's own try is not thrown away unasked
    const isEmpty = document.querySelector('.message') === null
    if (isEmpty || (await sure(t('playSure')))) await act('play', { name, speed: 1 }).catch(fail)
  }

  async function copyTranscript() {
    const text = await transcript().catch(fail)
    if (text === undefined) return
    const lines = text === '' ? 0 : text.trimEnd().split('\n').length
    note(null, (await copyText(text)) ? t('transcriptCopied', { lines }) : t('copyFailed'))
  }

  async function reset() {
    if (!(await sure(t('resetSure')))) return
    await doing(more, () => act('reset'), t('resetDone'))
    onReset()
  }

  return {
    nextMorning: clock.nextMorning,
    /** @param {import('./wire.js').StageFacts} facts */
    show(facts) {
      stage = facts
      clock.set(facts.now)
      restart.disabled = facts.bot === 'restarting'
    },
  }
}

/** @param {Error} problem */
const fail = problem => note(null, t('failed', { reason: problem.message }))

/** @param {Parameters<typeof icon>[0]} drawing @param {string} label */
function face(drawing, label) {
  const box = el('span', { class: 'face' }, icon(drawing), el('span', {}, label))
  return box
}

/** @param {Parameters<typeof icon>[0]} drawing @param {'restart' | 'guide' | 'transcript'} word @param {() => void} press */
const labelled = (drawing, word, press) =>
  el(
    'button',
    { type: 'button', class: 'tool labelled', title: t(word), onclick: press },
    face(drawing, t(word)),
  )

/** Says when the bot or the machine behind the page is away. @param {boolean} linked @param {'up' | 'restarting' | 'down'} bot */
export function showTrouble(linked, bot) {
  const words = !linked ? t('linkLost') : bot === 'up' ? '' : t(bot === 'down' ? 'botDown' : 'botRestarting')
  const strip = find('#trouble')
  strip.textContent = words
  strip.hidden = words === ''
}
