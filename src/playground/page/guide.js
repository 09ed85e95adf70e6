import { el, find, icon } from './dom.js'
import { note } from './notices.js'
import { steps } from './steps.js'
import { language, t } from './words.js'
import { act } from './wire.js'

/** Where the reader is in the guide outlives a reload, and ends with the browser's tab. */
const memory = {
  get: (/** @type {string} */ name) => sessionStorage.getItem(`guide-${name}`),
  set: (/** @type {string} */ name, /** @type {string | number} */ value) =>
    sessionStorage.setItem(`guide-${name}`, String(value)),
}

const said = (/** @type {[string, string]} */ pair) => pair[language === 'en' ? 1 : 0]

/**
 * The seven steps for a newcomer.
 * @param {{ onGo: (name: string) => void, onType: (name: string, text: string) => void, onMorning: () => void, personOf: (name: string) => import('./wire.js').Person | undefined }} hands
 */
export function createGuide({ onGo, onType, onMorning, personOf }) {
  const place = find('#guide')
  let at = Math.min(Number(memory.get('step') ?? 0), steps.length - 1)
  let code = /** @type {string | null} */ (null)
  let canStep = false
  let working = false

  function open(/** @type {boolean} */ on) {
    memory.set('open', on ? 'yes' : 'no')
    place.hidden = !on
  }

  function turn(/** @type {number} */ to) {
    at = to
    memory.set('step', to)
    draw()
    onGo(steps[to].who)
  }

  function draw() {
    const had = place.contains(document.activeElement) && document.activeElement?.getAttribute('data-role')
    place.replaceChildren(head(), body())
    if (had) place.querySelector(`[data-role="${had}"]`)?.focus()
  }

  function head() {
    const pill = (step, i) =>
      el(
        'li',
        {},
        el(
          'button',
          {
            type: 'button',
            class: i < at ? 'done' : '',
            'data-role': `step-${i}`,
            'aria-current': i === at && 'step',
            onclick: () => turn(i),
          },
          el('i', {}, String(i + 1)),
          el('span', {}, said(step.name)),
        ),
      )
    const hide = el(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': t('guideHide'),
        title: t('guideHide'),
        onclick: () => open(false),
      },
      icon('close'),
    )
    return el(
      'div',
      { class: 'guide-head' },
      el('h2', { id: 'guide-title' }, t('guideTitle')),
      el('ol', {}, ...steps.map(pill)),
      hide,
    )
  }

  function body() {
    const step = steps[at]
    const person = personOf(step.who)
    const who = el(
      'button',
      {
        type: 'button',
        class: 'who',
        'data-role': 'who',
        hue: person?.hue,
        title: t('goTo', { name: step.who }),
        onclick: () => onGo(step.who),
      },
      el('span', { class: 'avatar' }, step.who[0]),
      step.who,
    )
    return el(
      'div',
      { class: 'guide-body' },
      who,
      el('p', {}, said(step.text), at === 0 && code !== null && codeNote(code)),
      el('div', { class: 'row' }, ...actions(step)),
    )
  }

  const codeNote = text => el('span', { class: 'code-note' }, ` ${t('code')}: `, el('code', {}, text))

  function actions(step) {
    const last = at === steps.length - 1
    const finish = () => (open(false), note(null, t('guideDone')))
    return [
      ...(step.types ?? []).map(typeKey),
      step.morning && key('morning', t('nextMorning'), onMorning),
      canStep && key('help', t(working ? 'working' : 'doForMe'), doIt),
      at > 0 && key('back', t('previous'), () => turn(at - 1), 'quiet'),
      key('next', t(last ? 'ok' : 'next'), () => (last ? finish() : turn(at + 1)), 'primary'),
    ]
  }

  function typeKey({ who, text }) {
    const words = text.replace('{code}', code ?? '')
    return (
      words !== '' &&
      key(`type-${text}`, t('typeForMe', { name: who, text: words }), () => onType(who, words))
    )
  }

  const key = (role, label, press, style = '') =>
    el(
      'button',
      { type: 'button', class: `key ${style}`, 'data-role': role, disabled: working, onclick: press },
      label,
    )

  async function doIt() {
    working = true
    draw()
    const done = await act('step', { step: at + 1 }).then(
      () => true,
      problem => void note(null, t('failed', { reason: problem.message })),
    )
    working = false
    if (done && at < steps.length - 1) turn(at + 1)
    else draw()
  }

  open(memory.get('open') !== 'no')

  return {
    toggle: () => open(place.hidden === true),
    restart() {
      open(true)
      turn(0)
    },
    /** @param {import('./wire.js').StageFacts} stage */
    show(stage) {
      if (stage.officeCode === code && stage.canStep === canStep && place.childElementCount > 0) return
      code = stage.officeCode
      canStep = stage.canStep
      draw()
    },
  }
}

/** What one person has to do in the seven steps, for a phone on which nothing has happened yet. @param {string} name */
export function taskList(name) {
  const tasks = steps.map((step, i) => ({ ...step, number: i + 1 })).filter(({ who }) => who === name)
  return (
    tasks.length > 0 &&
    el('ul', {}, ...tasks.map(task => el('li', {}, el('i', {}, String(task.number)), said(task.name))))
  )
}
