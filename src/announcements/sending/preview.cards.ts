import type { Broadcast } from '../../generated/client.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'
import { pageOf, pageRow, pageSay } from '../../lib/pages.ts'
import type { Written } from '../announcements.store.ts'
import { correctingRows } from '../correcting/correct.cards.ts'
import type { Meant } from '../writing/audience.store.ts'
import { personSay, toldApart } from '../writing/namesakes.rules.ts'
import { callOff } from './send.cards.ts'
import { listedAs, stateOf, type LastSending } from './state.rules.ts'

/** What an office has written, each to be opened. */
export function announcementsCard(all: readonly Written[], sendings: ReadonlyMap<number, LastSending>): Card {
  const rows = all.map(announcement => {
    const { id, title } = announcement
    const listed = listedAs(announcement, sendings.get(id) ?? null)
    return [button([`announcements-entry-${listed}`, { title }], 'announcement', id)]
  })
  const write: Button = { ...button(['announcements-write'], 'run', 'soanthongbao'), style: 'primary' }
  return {
    text: [[all.length > 0 ? 'announcements-list' : 'announcements-none']],
    buttons: [[write], ...rows],
  }
}

type Sending = {
  minutes: number
  broadcast: Broadcast | null
  last: LastSending | null
  groups: number
}

/** To whom an announcement goes, how long that takes, where it stands, and what can be done. */
export function announcementCard(
  announcement: Written,
  people: readonly Meant[],
  { minutes, broadcast, last, groups }: Sending,
): Card {
  const state = stateOf(announcement, last)
  const { id } = announcement
  return {
    text: [
      ...stateSay(announcement, state, last),
      ...(state === 'sent' || state === 'calledOff' ? [] : readersSay(people, minutes, groups)),
      ...whenSay(announcement, state),
    ],
    buttons: [
      ...nextRows(id, state, people, broadcast?.id ?? null),
      ...(groups > 0 ? [[asGroup(id)]] : []),
      ...(broadcast ? correctingRows(broadcast) : []),
    ],
  }
}

/** What became of the newest sending, and what is still to come. */
function stateSay({ title, nextAt }: Written, state: string, last: LastSending | null): Say[] {
  const { withdrawnAt = null, pausedAt = null } = last ?? {}
  const became: Say[] = [
    ...(withdrawnAt
      ? [['announcements-is-withdrawn', { title, moment: withdrawnAt.toISOString() }] as const]
      : []),
    ...(pausedAt ? [['announcements-is-paused', { title }] as const] : []),
  ]
  if (state === 'sent' && became.length > 0) return became
  const moment = nextAt ? { moment: nextAt.toISOString() } : {}
  return [...became, [`announcements-is-${state}`, { title, ...moment }]]
}

const asGroup = (id: number): Button => button(['announcements-as-group'], 'asgroup', id)

function readersSay(people: readonly Meant[], minutes: number, groups: number): Paragraph[] {
  const restricted = people.filter(person => person.restricted).length
  const notJoined = people.filter(person => !person.joined && !person.restricted).length
  const lines: Say[] = [
    ['announcements-readers-count', { count: people.length }],
    ...(notJoined > 0 ? [['announcements-preview-not-joined', { count: notJoined }] as const] : []),
    ...(restricted > 0 ? [['announcements-preview-excluded', { count: restricted }] as const] : []),
    ...(groups > 0 ? [['announcements-preview-groups', { count: groups }] as const] : []),
    ['announcements-preview-duration', { minutes }],
  ]
  return people.length > 0 ? [lines, schoolsSay(people)] : [['announcements-readers-nobody']]
}

const mostSchools = 12
const mostNamed = 24

/** Names the readers, school by school, as long as they are few; else counts them. */
function schoolsSay(people: readonly Meant[]): Say[] {
  const schools = [...groupBy(people, ({ school }) => school)]
  const lines = schools
    .slice(0, mostSchools)
    .map(([school, members]): Say =>
      people.length <= mostNamed
        ? ['announcements-readers-named', { school, names: members.map(({ name }) => name).join(', ') }]
        : ['announcements-readers-school', { school, count: members.length }],
    )
  const others = schools.length - mostSchools
  return others > 0 ? [...lines, ['announcements-readers-others', { count: others }]] : lines
}

function whenSay({ sendAt, repeat, repeatUntil }: Written, state: string): Paragraph[] {
  if (state !== 'draft' || !sendAt) return []
  const when: Say = ['announcements-wanted-at', { moment: sendAt.toISOString() }]
  if (!repeat) return [when]
  const until: Say = repeatUntil
    ? ['announcements-repeats-until', { how: [`announcements-repeat-${repeat}`], day: repeatUntil }]
    : ['announcements-repeats', { how: [`announcements-repeat-${repeat}`] }]
  return [[when, until]]
}

function nextRows(
  id: number,
  state: string,
  people: readonly Meant[],
  broadcastId: number | null,
): Button[][] {
  const progress = broadcastId === null ? [] : [[button(['announcements-progress'], 'progress', broadcastId)]]
  if (state === 'calledOff' || state === 'sent') return progress
  const look = [
    button(['announcements-as-reader'], 'readers', id),
    button(['announcements-get-readers'], 'readersfile', id),
  ]
  if (state !== 'draft') return [...progress, look, [callOff(id)]]
  const send: Button = {
    ...button(['announcements-send', { count: people.length }], 'send', id),
    style: 'success',
  }
  return [...(people.length > 0 ? [[send]] : []), look, [callOff(id)]]
}

const readersOnPage = 8

/** The readers by name, to see the announcement with the eyes of one. */
export function readersCard(id: number, people: readonly Meant[], asked: number): Card {
  const named = toldApart(people.map(person => ({ ...person, id: person.personId })))
  const { page, pages, shown } = pageOf(named, readersOnPage, asked)
  return {
    text: [['announcements-which-reader'], ...pageSay(page, pages)],
    buttons: [
      ...shown.map(person => [button(personSay(person), 'asreader', id, person.personId)]),
      pageRow(page, pages, 'readers', id),
    ],
  }
}
