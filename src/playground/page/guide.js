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

/**
 * The seven steps for a newcomer.
 * @param {{ onGo: (name: string) => void, onType: (name: string, text: string) => void, personOf: (name: string) => import('./wire.js').Person | undefined }} hands
 */
export function createGuide({ onGo, onType, personOf }) {
  const place = find('#guide')
  let at = Math.min(Number(memory.get('step') ?? 0), steps.length - 1)
  let code = /** @type {string | null} */ (null)
  let canStep = false
  let working = false
  const said = (/** @type {[string, string]} */ pair) => pair[language === 'en' ? 1 : 0]

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
    const text = step.type?.replace('{code}', code ?? '')
    const type =
      text &&
      el(
        'button',
        { type: 'button', class: 'key', 'data-role': 'type', onclick: () => onType(step.who, text) },
        t('typeForMe'),
      )
    const help =
      canStep &&
      el(
        'button',
        { type: 'button', class: 'key', 'data-role': 'help', disabled: working, onclick: doIt },
        t(working ? 'working' : 'doForMe'),
      )
    const back =
      at > 0 &&
      el(
        'button',
        { type: 'button', class: 'key quiet', 'data-role': 'back', onclick: () => turn(at - 1) },
        t('previous'),
      )
    const last = at === steps.length - 1
    const next = el(
      'button',
      {
        type: 'button',
        class: 'key primary',
        'data-role': 'next',
        onclick: () => (last ? (open(false), note(null, t('guideDone'))) : turn(at + 1)),
      },
      t(last ? 'ok' : 'next'),
    )
    return [type, help, back, next]
  }

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
