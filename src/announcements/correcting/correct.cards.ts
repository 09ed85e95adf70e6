import type { Broadcast } from '../../generated/client.ts'
import { button, type Button, type Card, type Say } from '../../lib/card.ts'
import type { Progress } from '../rules.ts'
import type { Amended } from './amendments.store.ts'

type Titled = Pick<Broadcast, 'id' | 'title'>

/** Tells the officer that new words are kept and nobody has them yet. */
export const amendedCard = (id: number): Card => ({
  text: [['corrections-saved']],
  buttons: [[{ ...button(['corrections-look-and-send'], 'amendment', id), style: 'primary' }]],
})

/** What a correction would do, under the words as a reader would see them. */
export function amendmentCard(
  { id, version, reason }: Amended,
  { sent, left, uncertain }: Progress,
  repeats: boolean,
): Card {
  const lines: Say[] = [
    ['corrections-would-edit', { count: sent }],
    ...(left > 0 ? [['corrections-would-send', { count: left }] as const] : []),
    ...(uncertain > 0 ? [['corrections-would-wait', { count: uncertain }] as const] : []),
    ...(repeats ? [['corrections-would-repeat'] as const] : []),
  ]
  const confirm = button(['corrections-confirm', { count: sent }], 'correctnow', id)
  return {
    text: [
      ['corrections-is-preview', { version }],
      ...(reason ? [['corrections-reason', { reason }] as const] : []),
      lines,
    ],
    buttons: [[{ ...confirm, style: 'success' }], [button(['corrections-drop'], 'dropamendment', id)]],
  }
}

/** Asks whether everything is really to be taken back, and says what happens. */
export function withdrawCard(
  { id, title, version }: Titled & { version: number },
  { sent, left }: Progress,
  repeats: boolean,
): Card {
  const lines: Say[] = [
    ['corrections-would-delete', { count: sent }],
    ...(left > 0 ? [['corrections-would-cancel', { count: left }] as const] : []),
    ...(repeats ? [['corrections-still-repeats'] as const] : []),
  ]
  const yes = button(['corrections-withdraw-yes'], 'withdrawnow', id, version)
  return {
    text: [['corrections-withdraw-sure', { title }], lines],
    buttons: [[{ ...yes, style: 'danger' }], [button(['corrections-withdraw-no'], 'progress', id)]],
  }
}

/** The ways to put right what was sent; there are none any more once it was taken back. */
export function correctingRows({ id, version, withdrawnAt }: Standing): Button[][] {
  const change = [
    button(['corrections-correct'], 'correct', id),
    button(['corrections-withdraw'], 'withdraw', id),
  ]
  const look = button(['corrections-versions'], 'versions', id)
  return [...(withdrawnAt ? [] : [change]), ...(version > 1 ? [[look]] : [])]
}

type Standing = Pick<Broadcast, 'id' | 'version' | 'withdrawnAt'>
