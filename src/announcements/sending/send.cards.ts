import type { Broadcast } from '../../generated/client.ts'
import { button, type Button, type Card, type Say } from '../../lib/card.ts'
import type { Written } from '../announcements.store.ts'
import type { Moved } from './schedule.rules.ts'

type Titled = Pick<Written, 'id' | 'title'>

/** Asks what to do about those who were told the same just before. */
export const toldBeforeCard = ({ id, title }: Titled, count: { people: number; told: number }): Card => ({
  text: [['announcements-told-before', { title, told: count.told }]],
  buttons: [
    ...(count.people > count.told
      ? [[sending(['announcements-send-others', { count: count.people - count.told }], id, 'others')]]
      : []),
    [sending(['announcements-send-all', { count: count.people }], id, 'all')],
    [button(['announcements-send-not'], 'announcement', id)],
  ],
})

const sending = (label: Say, id: number, wish: string): Button => ({
  ...button(label, 'send', id, wish),
  style: 'success',
})

/** The button that calls something off before it leaves. */
export const callOff = (id: number): Button => ({
  ...button(['announcements-call-off'], 'calloff', id),
  style: 'danger',
})

/** Says when it will be sent, and why not at the moment that was wanted. */
export const plannedCard = ({ id, title }: Titled, { at, because }: Moved): Card => ({
  text: [['announcements-planned', { title, moment: at.toISOString() }], ...because.map((why): Say => why)],
  buttons: [
    ...(because.length > 0
      ? [[{ ...button(['announcements-urgent'], 'urgent', id), style: 'success' as const }]]
      : []),
    [callOff(id)],
  ],
})

/** Tells the author that a second officer is asked. */
export const waitsCard = (
  { id, title }: Titled,
  { people, officers }: { people: number; officers: number },
): Card => ({
  text: [
    ['announcements-waits', { title, people }],
    officers > 0 ? ['announcements-waits-for', { officers }] : ['announcements-waits-for-nobody'],
  ],
  buttons: [[callOff(id)]],
})

/** Asks a second officer whether something may go to so many. */
export const secondCard = ({ id, title }: Titled, { by, people }: { by: string; people: number }): Card => ({
  text: [['announcements-second', { title, by, people }]],
  buttons: [
    [button(['announcements-look'], 'announcement', id)],
    [{ ...button(['announcements-agree', { people }], 'agree', id), style: 'success' }],
  ],
})

/** Tells the author that it may go. */
export const secondedCard = ({ title }: Titled, by: string): Card => ({
  text: [['announcements-seconded', { title, by }]],
})

/** Tells the author that what was planned has left. */
export const leftCard = ({ id, title, recipients }: Broadcast): Card => ({
  text: [['announcements-left', { title, recipients }]],
  buttons: [[button(['announcements-progress'], 'progress', id)]],
})

/** Tells the author that what was planned was moved. */
export const movedCard = ({ id, title }: Titled, { at, because }: Moved): Card => ({
  text: [['announcements-moved', { title, moment: at.toISOString() }], ...because.map((why): Say => why)],
  buttons: [[callOff(id)]],
})
