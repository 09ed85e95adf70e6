import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { pageOf, pageRow, pageSay } from '../../lib/pages.ts'
import type { Named } from '../writing/facts.store.ts'
import { groupState } from './rules.ts'
import type { SchoolGroup } from './store.ts'

type Titled = { id: number; title: string }

/** With more schools than this they are looked for by name. */
const fewSchools = 3

/** Asks whoever brought the bot into a group whose group it is. */
export function whoseCard({ id, title }: Titled, schools: readonly Named[]): Card {
  const links = schools.map(({ id: unitId, name }): Button[] => [
    { ...button(['groups-link', { title, school: name }], 'grouplink', id, unitId), style: 'success' },
  ])
  const choose = [[button(['groups-choose', { title }], 'groupwhich', id)]]
  return {
    text: [['groups-whose', { title }], ['groups-what-for']],
    buttons: [
      ...(schools.length > fewSchools ? choose : links),
      [button(['groups-link-not'], 'groupno', id)],
    ],
  }
}

/** Tells a person why the bot does not stay in a group into which they brought it. */
export const unwelcomeCard = (title: string, why: 'elsewhere' | 'unentitled'): Card => ({
  text: [[`groups-${why}`, { title }]],
})

/** Tells whoever brought the bot back that announcements come to the group again. */
export const resumedCard = ({ id, title, school }: SchoolGroup): Card => ({
  text: [['groups-resumed', { title, school: school ?? '' }]],
  buttons: [[button(['groups-look'], 'group', id)]],
})

/** Confirms that a group belongs to a school. */
export const linkedCard = ({ id, title }: Titled, school: string): Card => ({
  text: [['groups-linked', { title, school }]],
  buttons: [[button(['groups-look'], 'group', id)]],
})

/** Tells the others who lead a school that it has a group now. */
export const linkedNotice = ({ id, title }: Titled, school: string, by: string): Card => ({
  text: [['groups-linked-by', { title, school, by }]],
  buttons: [[button(['groups-look'], 'group', id)]],
})

/** Tells whoever linked a group that nothing can be said in it any more, and what to do. */
export function lostCard(group: SchoolGroup): Card {
  const { id, title, school } = group
  return {
    text: [[`groups-lost-${groupState(group)}`, { title, school: school ?? '' }]],
    buttons: [[button(['groups-look'], 'group', id)]],
  }
}

/** Tells that a group follows its school into another one. */
export const passedOnCard = ({ id, title, school }: SchoolGroup, into: string): Card => ({
  text: [['groups-passed-on', { title, from: school ?? '', into }]],
  buttons: [[button(['groups-look'], 'group', id)]],
})

/** Tells that a group belongs to no school any more. */
export const endedCard = ({ title, school }: SchoolGroup, why: 'closed' | 'unlinked'): Card => ({
  text: [[`groups-ended-${why}`, { title, school: school ?? '' }]],
})

const groupsOnPage = 8

/** The groups and channels that somebody looks after, each to be opened. */
export function groupsCard(groups: readonly SchoolGroup[], asked: number): Card {
  const { page, pages, shown } = pageOf(groups, groupsOnPage, asked)
  return {
    text: [
      [groups.length > 0 ? 'groups-list' : 'groups-none'],
      ...(groups.length > 0 ? [shown.map(lineOf)] : []),
      ...pageSay(page, pages),
      ['groups-how'],
    ],
    buttons: [
      ...shown.map(({ id, title }) => [button(['groups-entry', { title }], 'group', id)]),
      pageRow(page, pages, 'groups'),
    ],
  }
}

function lineOf(group: SchoolGroup): Say {
  const { title, school, linkedAt } = group
  if (school === null || linkedAt === null) return ['groups-line-waits', { title }]
  const since = linkedAt.toISOString()
  return ['groups-line', { title, school, since, state: [`groups-state-${groupState(group)}`] }]
}

/** One group, with what can be done about it. */
export function groupCard(group: SchoolGroup, by: string | null): Card {
  const { id, title, school, linkedAt, channel } = group
  const since = linkedAt?.toISOString() ?? ''
  const about: Paragraph[] = [
    [
      [channel ? 'groups-channel' : 'groups-group', { title }],
      ['groups-of', { school: school ?? '' }],
      by === null ? ['groups-since', { since }] : ['groups-since-by', { since, by }],
      ['groups-stands', { state: [`groups-state-${groupState(group)}`] }],
    ],
  ]
  return { text: about, buttons: [[button(['groups-unlink'], 'groupunlink', id)], [toAll]] }
}

/** Asks whether a group is really not to belong to its school any more. */
export const unlinkCard = ({ id, title, school }: SchoolGroup): Card => ({
  text: [['groups-unlink-sure', { title, school: school ?? '' }]],
  buttons: [
    [{ ...button(['groups-unlink-yes'], 'groupunlinksure', id), style: 'danger' }],
    [button(['groups-unlink-no'], 'group', id)],
  ],
})

const toAll = button(['groups-all'], 'run', 'nhom')
