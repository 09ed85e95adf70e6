import type { DataRequest } from '../../generated/client.ts'
import { button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { lastDay } from '../../lib/time.ts'
import type { Notice } from '../../outbox/store.ts'
import { byUrgency, isOverdue, masked, nextDeadline } from './data.rules.ts'
import type { Held, Own } from './own.store.ts'
import type { Asked } from './requests.store.ts'

/** Everything that is stored about a person, with what they can do about it. */
export function ownCard(own: Own, requests: readonly DataRequest[]): Card {
  return {
    text: [['data-title'], facts(own), counts(own), ...asked(requests), ['data-rights']],
    buttons: [
      ...(own.phone ? [[button(['data-show-phone'], 'mydata', 'phone')]] : []),
      [button(['data-copy'], 'mydata', 'copy'), button(['data-journal'], 'mydeeds', 0)],
      [button(['data-correct'], 'mydata', 'correct')],
      [button([own.restrictedAt ? 'data-unrestrict' : 'data-restrict'], 'mydata', 'restrict')],
      [button(['data-erase'], 'mydata', 'erase')],
      [{ ...button(['data-withdraw'], 'mydata', 'withdraw'), style: 'danger' }],
    ],
  }
}

function facts({ name, phone, held, consents, lastSeenAt, restrictedAt }: Own): Say[] {
  const [consent] = consents
  return [
    ['data-name', { name }],
    ...held.filter(({ endedAt }) => endedAt === null).map(heldSay),
    phone ? ['data-phone', { phone: masked(phone) }] : ['data-no-phone'],
    consent
      ? ['data-consent', { version: consent.version, moment: consent.agreedAt.toISOString() }]
      : ['data-no-consent'],
    ...(lastSeenAt ? [['data-seen', { moment: lastSeenAt.toISOString() }] as const] : []),
    ...(restrictedAt ? [['data-restricted', { moment: restrictedAt.toISOString() }] as const] : []),
  ]
}

const heldSay = ({ role, unit, team }: Held): Say =>
  team ? ['data-role-in-team', { role: [`role-${role}`], unit, team }] : ['data-role', { role: [`role-${role}`], unit }]

const counts = ({ pledges, reports, acknowledged }: Own): Say => [
  'data-counts',
  { pledges: pledges.length, reports, acknowledged },
]

function asked(requests: readonly DataRequest[]): Paragraph[] {
  if (requests.length === 0) return []
  return [[['data-requests'], ...requests.map(requestSay)]]
}

/** How one request of a person stands. */
export function requestSay({ kind, createdAt, answeredAt, finishedAt, finishBy, outcome }: DataRequest): Say {
  const vars = { kind: [`data-kind-${kind}`] as Say, moment: createdAt.toISOString(), day: lastDay(finishBy) }
  if (finishedAt === null) return [answeredAt ? 'data-request-answered' : 'data-request-waits', vars]
  const known = ['done', 'lifted'].includes(outcome ?? '')
  return known
    ? ['data-request-done', vars]
    : ['data-request-refused', { ...vars, reason: outcome ?? '' }]
}

/** What the officers' words about a request need. */
export const requestVars = (request: Asked) => ({
  name: request.name,
  kind: [`data-kind-${request.kind}`] as Say,
  note: request.note ?? '–',
  moment: request.createdAt.toISOString(),
  answerBy: lastDay(request.answerBy),
  finishBy: lastDay(request.finishBy),
})

/** Confirms to a person that their request has gone to the office. */
export const askedCard = ({ kind, answerBy, finishBy }: DataRequest): Card => ({
  text: [
    [
      'data-asked',
      { kind: [`data-kind-${kind}`], answerBy: lastDay(answerBy), finishBy: lastDay(finishBy) },
    ],
  ],
})

/** Tells the officers that somebody asks something. */
export const newRequests = (request: Asked, officers: readonly number[]): Notice[] =>
  officers.map(to => ({
    key: `request:${request.id}:${to}`,
    to,
    card: {
      text: [['request-new', requestVars(request)]],
      buttons: [[button(['request-open'], 'request', request.id)]],
    },
  }))

/** All that people wait for, the most urgent first. */
export function requestsCard(requests: readonly Asked[], now: Date): Card {
  if (requests.length === 0) return { text: [['request-none']] }
  const sorted = byUrgency(requests)
  return {
    text: [['request-list', { count: requests.length }], sorted.map(each => line(each, now))],
    buttons: sorted.slice(0, mostButtons).map(each => [button(['request-button', requestVars(each)], 'request', each.id)]),
  }
}

/** Telegram shows no more rows that anybody would read. */
const mostButtons = 20

const line = (request: Asked, now: Date): Say => [
  isOverdue(request, now) ? 'request-late' : request.answeredAt ? 'request-line-answered' : 'request-line',
  { ...requestVars(request), day: lastDay(nextDeadline(request)) },
]

/** Tells a person that the office has seen the request. */
export const answeredCard = (request: Asked, words: string | null): Card => ({
  text: [
    ['data-told-answered', requestVars(request)],
    ...(words ? [['data-told-words', { words }] as const] : []),
  ],
})

/** Tells a person that it is done; it names nobody, because it outlives the name. */
export const doneCard = ({ kind }: Asked): Card => ({
  text: [[kind === 'erase' ? 'data-told-erased' : 'data-told-corrected']],
})

/** Tells a person that the office refuses, and why. */
export const refusedCard = (request: Asked, reason: string): Card => ({
  text: [['data-told-refused', { ...requestVars(request), reason }]],
})
