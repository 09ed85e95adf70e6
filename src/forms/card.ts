import type { Card, Paragraph, Say } from '../lib/card.ts'
import type { AnyForm } from './form.ts'
import type { Settled } from './moves.ts'
import { questionCard } from './questionCard.ts'
import { pressButton, wholeDraft } from './press.ts'
import { reviewCard } from './reviewCard.ts'
import { allStored } from './state.ts'
import type { Shown } from './turn.ts'
import type { Walk } from './walk.ts'

/** The messages that show where a draft stands. */
export function cardsOf(form: AnyForm, shown: Shown, draftId: number): Card[] {
  const card = cardOf(form, shown, draftId)
  if (!shown.keyboardGone) return [card]
  if (!card.buttons) return [{ ...card, keyboard: 'remove' }]
  // a message takes away the phone's key or has buttons, not both
  const { notice, ...rest } = shown
  const said = notice ?? (shown.settled ? settledSay(shown.settled) : shown.title)
  return [{ text: [said], keyboard: 'remove' }, cardOf(form, rest, draftId)]
}

/** What a question's message becomes once it is answered: the answer, without buttons. */
export const settledCard = (settled: Settled): Card => ({ text: [settledSay(settled)] })

const settledSay = ({ label, answer }: Settled): Say => ['forms-settled', { label, answer }]

function cardOf(form: AnyForm, shown: Shown, draftId: number): Card {
  switch (shown.kind) {
    case 'question':
      return withSaid(shown, questionCard(form, shown, draftId))
    case 'review':
      return withSaid(shown, reviewCard(form, shown, draftId))
    case 'submit':
      return { text: reviewCard(form, shown, draftId).text }
    case 'cancelling':
      return cancelCard(shown, draftId)
    case 'parked':
      return {
        text: [parkedSay(shown.title, shown.walk)],
        buttons: [[pressButton(['forms-resume'], draftId, wholeDraft, 'resume')]],
      }
    default:
      return { text: [['forms-cancelled', { title: shown.title }]] }
  }
}

function cancelCard({ title, state }: Shown, draftId: number): Card {
  const drop = pressButton(['forms-drop'], draftId, wholeDraft, 'drop')
  const stay = pressButton(['forms-stay'], draftId, wholeDraft, 'stay')
  return {
    text: [['forms-cancel-sure', { title, count: allStored(state).length }]],
    buttons: [[{ ...drop, style: 'danger' }, stay]],
  }
}

const parkedSay = (title: Say, { complete, number, total }: Walk): Say =>
  complete ? ['forms-parked-ready', { title }] : ['forms-parked', { title, number, total }]

/** Puts in front what there is to say about the last answer. */
function withSaid({ notice, problem }: Shown, card: Card): Card {
  const said = [notice, problem].filter(say => say !== undefined)
  const first: readonly Paragraph[] = said.length > 0 ? [said] : []
  return { ...card, text: [...first, ...card.text] }
}
