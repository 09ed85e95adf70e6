import { button, type Card, type Say } from '../lib/card.ts'
import type { PledgeWithWords } from './store.ts'

/** Confirms that a pledge has arrived, with everything that was pledged and the proof of it. */
export const receiptCard = (pledge: PledgeWithWords): Card => ({
  text: [['pledges-received', { campaign: pledge.campaign.title }], content(pledge), proof(pledge)],
  buttons: [[{ label: ['pledges-copy-receipt'], copy: pledge.receipt }]],
})

/** Tells the principal that somebody of the school has pledged. */
export const pledgedCard = (pledge: PledgeWithWords): Card => ({
  text: [
    ['pledges-told', { name: pledge.person.name, unit: pledge.unit.name, campaign: pledge.campaign.title }],
    content(pledge),
  ],
})

/** A person's own pledges, each to be opened again. */
export function pledgesCard(pledges: readonly PledgeWithWords[]): Card {
  if (pledges.length === 0)
    return { text: [['pledges-none']], buttons: [[button(['campaigns-pledge'], 'run', 'dangky')]] }
  return {
    text: [['pledges-list']],
    buttons: pledges.map(({ id, campaign, receipt }) => [
      button(['pledges-entry', { campaign: campaign.title, receipt }], 'pledge', id),
    ]),
  }
}

function content({ title, targets, initiative, note }: PledgeWithWords): Say[] {
  return [
    title ? ['pledges-title', { title: title.name }] : ['pledges-without-title'],
    ['pledges-targets', { targets }],
    ...(initiative ? [['pledges-initiative', { initiative }] as const] : []),
    ...(note ? [['pledges-note', { note }] as const] : []),
  ]
}

const proof = ({ receipt, hash, sentAt }: PledgeWithWords): Say[] => [
  ['pledges-receipt', { receipt }],
  ['pledges-sent-at', { moment: sentAt.toISOString() }],
  ['pledges-fingerprint', { hash: hash.slice(0, 16) }],
]
