import type { Button, Card, Paragraph, Say } from '../lib/card.ts'
import { inRows, leaveRow, paged, pageSize } from './buttons.ts'
import type { AnyForm } from './form.ts'
import { hashOf, pressButton } from './press.ts'
import type { Shown } from './turn.ts'
import type { Step } from './walk.ts'
import { answerSay, promptOf } from './wording.ts'
import { pathOf } from './state.ts'

/** Asks the present question, or what was meant by the last answer to it. */
export function questionCard(form: AnyForm, shown: Shown, draftId: number): Card {
  const step = shown.walk.current!
  const codes = readings(shown, step)
  const which = codes.length > 0 ? [whichOf(step, codes)] : []
  const text = [asked(form, shown, step), ...which]
  // a message with the phone's own key has no buttons: their words become keys too
  if (step.question.keyboard) return { text, keyboard: step.question.keyboard, keys: keysOf(step) }
  const answers = codes.length > 0 ? readingRows(step, codes, draftId) : optionRows(shown, step, draftId)
  return { text, buttons: [...answers, ...moveRow(shown, step, draftId), leaveRow(draftId)] }
}

function keysOf({ question }: Step): Say[] {
  return [...(question.optional ? [['forms-skip'] as const] : []), ['forms-later'], ['forms-cancel']]
}

function asked(
  form: AnyForm,
  { walk: { number, total }, state: { gathering } }: Shown,
  step: Step,
): Paragraph {
  const { question, answer } = step
  const lines: Say[] = [['forms-progress', { number, total }], promptOf(form, step)]
  if (gathering) return lines
  if (question.hint) lines.push(question.hint)
  if (answer !== undefined) lines.push(['forms-now', { answer: answerSay(step) }])
  return lines
}

/** What the last answer may have meant, as far as it still fits. */
function readings({ state: { unsettled } }: Shown, step: Step): string[] {
  if (unsettled?.path !== pathOf(step)) return []
  return (unsettled.codes ?? []).filter(code => step.question.read(code) !== undefined)
}

function whichOf(step: Step, [only, ...others]: readonly string[]): Say {
  return others.length > 0 ? ['forms-which'] : ['forms-is-it', { answer: reading(step, only!) }]
}

const reading = ({ question }: Step, code: string): Say => question.show(question.read(code))

function readingRows(step: Step, codes: readonly string[], draftId: number): Button[][] {
  const { options = [] } = step.question
  const buttons = codes.map(code => {
    const index = options.findIndex(({ value }) => value === code)
    const answer = index < 0 ? reading(step, code) : optionLabel(step, index)
    const label: Say = codes.length === 1 ? ['forms-right', { answer }] : answer
    return pressButton(label, draftId, hashOf(pathOf(step)), 'pick', code)
  })
  return inRows(buttons, 1)
}

function optionRows({ page }: Shown, step: Step, draftId: number): Button[][] {
  const { options = [], columns = 1 } = step.question
  const hash = hashOf(pathOf(step))
  const { shown, start, pageRow } = paged(options, page, draftId, hash)
  const buttons = shown.map(({ value }, index) =>
    pressButton(optionLabel(step, start + index), draftId, hash, 'pick', value),
  )
  return [...inRows(buttons, columns), ...inRows(pageRow, 2)]
}

/** The words of an option, with its number where there are too many to see at once. */
function optionLabel({ question: { options = [] } }: Step, index: number): Say {
  const { label } = options[index]!
  return options.length > pageSize ? ['forms-numbered', { number: index + 1, words: label }] : label
}

function moveRow({ walk: { number }, state }: Shown, step: Step, draftId: number): Button[][] {
  const path = pathOf(step)
  const to = (label: string, verb: 'back' | 'skip' | 'keep') =>
    pressButton([label], draftId, hashOf(path), verb)
  const row = [
    ...(number > 1 ? [to('forms-back', 'back')] : []),
    ...(step.question.optional && !state.gathering ? [to('forms-skip', 'skip')] : []),
    ...(state.at === path ? [to(state.gathering ? 'forms-whole' : 'forms-keep', 'keep')] : []),
  ]
  return row.length > 0 ? [row] : []
}
