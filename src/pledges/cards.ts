import { button, type Card, type Say } from '../lib/card.ts'
import { pageOf, pageRow, pageSay } from '../lib/pages.ts'
import type { Notice } from '../outbox/store.ts'
import type { PledgeWithWords } from './store.ts'

/** Confirms that a pledge has arrived, at which school where there are several, with everything that was pledged and the proof of it. */
export const receiptCard = (pledge: PledgeWithWords, several = false): Card => ({
  text: [
    ['pledges-received', { campaign: pledge.campaign.title }],
    [...(several ? [['pledges-place', { unit: pledge.unit.name }] as const] : []), ...content(pledge)],
    proof(pledge),
  ],
  buttons: [[{ label: ['pledges-copy-receipt'], copy: pledge.receipt }]],
})

/** The same for somebody else who may read it. */
export const pledgeCard = (pledge: PledgeWithWords): Card & Required<Pick<Card, 'buttons'>> => ({
  text: [['pledges-received-for', names(pledge)], content(pledge), proof(pledge)],
  buttons: [[{ label: ['pledges-copy-receipt'], copy: pledge.receipt }]],
})

/** And for an officer who has just entered it on somebody's behalf. */
export const receiptForCard = (pledge: PledgeWithWords): Card => ({
  ...pledgeCard(pledge),
  buttons: [...pledgeCard(pledge).buttons, [button(['pledges-another-for'], 'pledgewho', pledge.unitId, 0)]],
})

/** Tells somebody, once, that the office has entered their pledge. */
export const enteredForNotice = (pledge: PledgeWithWords): Notice => ({
  key: `pledge-for:${pledge.id}:${pledge.personId}`,
  to: pledge.personId,
  card: enteredForYouCard(pledge),
})

const enteredForYouCard = (pledge: PledgeWithWords): Card => ({
  text: [['pledges-entered-for-you', names(pledge)], content(pledge), proof(pledge)],
  buttons: [[{ label: ['pledges-copy-receipt'], copy: pledge.receipt }]],
})

const peopleOnPage = 8

/** The people of a school, to choose for whom to enter. */
export function whomCard(
  unit: { id: number; name: string },
  people: readonly { personId: number; name: string }[],
  asked: number,
): Card {
  const { page, pages, shown } = pageOf(people, peopleOnPage, asked)
  return {
    text: [['pledges-whom', { unit: unit.name }], ...pageSay(page, pages)],
    buttons: [
      ...shown.map(({ personId, name }) => [
        button(['pledges-whom-person', { name }], 'pledgefor', unit.id, personId),
      ]),
      pageRow(page, pages, 'pledgewho', unit.id),
      [button(['staff-behalf-back-school'], 'behalf', unit.id)],
    ],
  }
}

/** Tells the principal that somebody of the school has pledged. */
export const pledgedCard = (pledge: PledgeWithWords): Card => ({
  text: [['pledges-told', names(pledge)], content(pledge)],
})

/** The pledges of a school's people for a campaign, each to be opened. */
export function schoolPledgesCard(
  unit: { id: number; name: string },
  pledges: readonly PledgeWithWords[],
  asked: number,
): Card {
  const [first] = pledges
  if (!first) return { text: [['pledges-at-school-none', { unit: unit.name }]] }
  const { campaign } = first
  const { page, pages, shown } = pageOf(pledges, peopleOnPage, asked)
  const count = pledges.length
  return {
    text: [
      ['pledges-at-school', { unit: unit.name, campaign: campaign.title, count }],
      ...pageSay(page, pages),
    ],
    buttons: [
      ...shown.map(({ id, person }) => [
        button(['pledges-whom-person', { name: person.name }], 'pledge', id),
      ]),
      pageRow(page, pages, 'pledgesat', unit.id, campaign.id),
    ],
  }
}

/** A person's own pledges, each to be opened again. */
export function pledgesCard(pledges: readonly PledgeWithWords[], several: boolean): Card {
  if (pledges.length === 0)
    return { text: [['pledges-none']], buttons: [[button(['campaigns-pledge'], 'run', 'dangky')]] }
  return {
    text: [['pledges-list']],
    buttons: pledges.map(pledge => [button(entrySay(pledge, several), 'pledge', pledge.id)]),
  }
}

function entrySay({ campaign, unit, receipt }: PledgeWithWords, several: boolean): Say {
  const place: Say | '' = several ? ['pledges-entry-place', { unit: unit.name }] : ''
  return ['pledges-entry', { campaign: campaign.title, place, receipt }]
}

function content({ title, targets, initiative, note, enteredById }: PledgeWithWords): Say[] {
  return [
    title ? ['pledges-title', { title: title.name }] : ['pledges-without-title'],
    ['pledges-targets', { targets }],
    ...(initiative ? [['pledges-initiative', { initiative }] as const] : []),
    ...(note ? [['pledges-note', { note }] as const] : []),
    ...(enteredById === null ? [] : [['pledges-entered-by-office'] as const]),
  ]
}

const names = ({ person, unit, campaign }: PledgeWithWords) => ({
  name: person.name,
  unit: unit.name,
  campaign: campaign.title,
})

const proof = ({ receipt, hash, sentAt }: PledgeWithWords): Say[] => [
  ['pledges-receipt', { receipt }],
  ['pledges-sent-at', { moment: sentAt.toISOString() }],
  ['pledges-fingerprint', { hash: hash.slice(0, 16) }],
]
