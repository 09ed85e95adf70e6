import type { Card } from '../../lib/card.ts'
import type { Silent } from './told.store.ts'
import { silentSchool } from './silent.cards.ts'

/** Asks a principal to remind those of the school who have not said that an announcement has arrived. */
export const escalationCard = (title: string, silent: readonly Silent[]): Card => ({
  text: [
    ['announcements-escalation', { title, count: silent.length }],
    silentSchool([silent[0]?.school ?? '', [...silent]]),
    ['announcements-escalation-how'],
  ],
})
