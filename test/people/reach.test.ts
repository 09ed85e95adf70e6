import { expect, test } from 'vitest'
import { at } from '../../src/lib/time.ts'
import { reachOf, type Contact, type ReachState } from '../../src/people/reach/reach.rules.ts'

const now = at('2021-06-30', '10:00')
const here: Contact = {
  hasChat: true,
  withdrawnAt: null,
  unreachableCause: null,
  joinedAt: at('2021-01-04', '08:00'),
  lastSeenAt: at('2021-06-29', '08:00'),
}

test.for<[string, Partial<Contact>, ReachState]>([
  ['wrote yesterday', {}, 'reachable'],
  ['wrote 29 days ago', { lastSeenAt: at('2021-06-01', '00:00') }, 'reachable'],
  ['wrote 30 days ago, late at night', { lastSeenAt: at('2021-05-31', '23:59') }, 'silent'],
  ['joined today and has written nothing yet', { joinedAt: now, lastSeenAt: null }, 'reachable'],
  ['joined long ago and never wrote', { lastSeenAt: null }, 'silent'],
  ['blocked the bot', { unreachableCause: 'blocked' }, 'blocked'],
  ['deleted the account', { unreachableCause: 'deactivated' }, 'gone'],
  ['has a chat that Telegram does not find', { unreachableCause: 'chatNotFound' }, 'gone'],
  ['was never written to', { unreachableCause: 'neverStarted' }, 'neverStarted'],
  ['is on the roster only', { hasChat: false, joinedAt: null, lastSeenAt: null }, 'neverStarted'],
  ['took the consent back', { hasChat: false, withdrawnAt: now }, 'withdrawn'],
])('who %s is told apart', ([, facts, state]) => {
  expect(reachOf({ ...here, ...facts }, now)).toBe(state)
})
