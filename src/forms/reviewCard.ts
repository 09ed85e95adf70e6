import type { Button, Card, Paragraph, Say } from '../lib/card.ts'
import { inRows, leaveRow, paged } from './buttons.ts'
import type { AnyForm, Problem } from './form.ts'
import { hashOf, pressButton, reviewStep } from './press.ts'
import { mayBeSent } from './problems.ts'
import type { Shown } from './turn.ts'
import { digestOf, type Step } from './walk.ts'
import { answerSay, editSay, labelOf } from './wording.ts'
import { pathOf } from './state.ts'

/** Shows all answers before they are sent, what speaks against it, and a way to change each. */
export function reviewCard(form: AnyForm, shown: Shown, draftId: number): Card {
  const { title, walk, problems } = shown
  const lines = walk.answered.map((step, index): Say => {
    const words = { number: index + 1, label: labelOf(form, step), answer: answerSay(step) }
    return ['forms-review-line', words]
  })
  const hard = said(problems, false, 'forms-must-change')
  const soft = said(problems, true, 'forms-warning')
  const send = mayBeSent(problems) ? [[sendButton(shown, draftId)]] : []
  return {
    text: [...hard, [['forms-review', { title }], ...lines], ...soft],
    buttons: [...editRows(form, shown, draftId), ...send, leaveRow(draftId)],
  }
}

function said(problems: readonly Problem[], soft: boolean, id: string): Paragraph[] {
  const lines = problems.filter(problem => (problem.soft ?? false) === soft)
  return lines.length > 0 ? [lines.map(({ message }): Say => [id, { message }])] : []
}

function editRows(form: AnyForm, { walk, problems, page }: Shown, draftId: number): Button[][] {
  const troubled = (one: Step) => problems.some(({ step }) => step === one.key || step === pathOf(one))
  const steps = walk.answered.toSorted((one, other) => Number(troubled(other)) - Number(troubled(one)))
  const { shown, pageRow } = paged(steps, page, draftId, reviewStep)
  const buttons = shown.map(step => pressButton(editSay(form, step), draftId, hashOf(pathOf(step)), 'edit'))
  return [...inRows(buttons, 2), ...inRows(pageRow, 2)]
}

function sendButton({ walk }: Shown, draftId: number): Button {
  return { ...pressButton(['forms-send'], draftId, reviewStep, 'send', digestOf(walk)), style: 'success' }
}
