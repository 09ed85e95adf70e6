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
  { repeats, isAsked }: { repeats: boolean; isAsked: boolean },
): Card {
  const lines: Say[] = [
    ['corrections-would-edit', { count: sent }],
    ...(left > 0 ? [['corrections-would-send', { count: left }] as const] : []),
    ...(uncertain > 0 ? [['corrections-would-wait', { count: uncertain }] as const] : []),
    ...(repeats ? [['corrections-would-repeat'] as const] : []),
  ]
  const confirm = isAsked ? agree(id) : button(['corrections-confirm', { count: sent }], 'correctnow', id)
  return {
    text: [['corrections-is-preview', { version }], ...reasonSay(reason), lines],
    buttons: [[{ ...confirm, style: 'success' }], [drop(id)]],
  }
}

const reasonSay = (reason: string | null): Say[] => (reason ? [['corrections-reason', { reason }]] : [])

const agree = (id: number): Button => button(['corrections-agree'], 'correctnow', id)
const drop = (id: number): Button => button(['corrections-drop'], 'dropamendment', id)

/** Tells the officer that a second one is asked. */
export const waitsForSecondCard = (
  id: number,
  { title, people, officers }: { title: string; people: number; officers: number },
): Card => ({
  text: [
    ['corrections-waits', { title, people }],
    officers > 0 ? ['announcements-waits-for', { officers }] : ['announcements-waits-for-nobody'],
  ],
  buttons: [[drop(id)]],
})

/** Asks a second officer whether a correction may go to so many. */
export const correctionSecondCard = (
  id: number,
  asked: { title: string; by: string; people: number },
): Card => ({
  text: [['corrections-second', asked]],
  buttons: [[{ ...button(['announcements-look'], 'amendment', id), style: 'primary' }]],
})

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
    buttons: [
      [{ ...yes, style: 'danger' }],
      [button(['corrections-withdraw-because'], 'withdrawwhy', id, version)],
      [button(['corrections-withdraw-no'], 'progress', id)],
    ],
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

/** Tells the officer that it is being taken back. */
export const takenBackCard = ({ id, title }: Titled): Card => ({
  text: [['announcements-progress-withdrawing', { title }]],
  buttons: [[button(['announcements-progress'], 'progress', id)]],
})

/** Tells the other officers that something was taken back. */
export const withdrawalCard = (
  { id, title }: Titled,
  { by, people, reason }: { by: string; people: number; reason: string | null },
): Card => ({
  text: [['corrections-withdrawn-by', { title, by, people }], ...reasonSay(reason)],
  buttons: [[button(['announcements-progress'], 'progress', id)]],
})

type Standing = Pick<Broadcast, 'id' | 'version' | 'withdrawnAt'>
