import { expect, test } from 'vitest'
import {
  behind,
  minutesFor,
  secondsFor,
  timeLeft,
  type New,
  type TimeLeft,
} from '../../src/announcements/watching/timeLeft.rules.ts'
import type { Ahead, Load } from '../../src/outbox/ahead.store.ts'
import { at } from '../../src/lib/time.ts'

const now = at('2021-05-04', '20:59')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const morning = at('2021-05-05', '06:30')
const nothing: Ahead = { due: 0, inOneGroup: 0, nextAt: null, quietUntil: null }

const table: readonly [what: string, ahead: Partial<Ahead>, TimeLeft | null][] = [
  ['nothing is in the ledger', {}, null],
  ['a few messages are left', { due: 3, nextAt: now }, { minutes: 0 }],
  ['half a minute counts as one', { due: 900, nextAt: now }, { minutes: 1 }],
  ['what stands before it in the ledger is counted', { due: 5_400, nextAt: now }, { minutes: 3 }],
  ['Telegram was quiet before', { due: 5_400, nextAt: now, quietUntil: inSeconds(-5) }, { minutes: 3 }],
  [
    'a short quiet only makes it longer',
    { due: 900, nextAt: now, quietUntil: inSeconds(59) },
    { minutes: 1 },
  ],
  ['Telegram asks for quiet', { due: 900, nextAt: now, quietUntil: inSeconds(60) }, { until: inSeconds(60) }],
  ['it was moved to the morning', { nextAt: morning }, { until: morning }],
  ['the later of both counts', { nextAt: morning, quietUntil: inSeconds(90) }, { until: morning }],
  ['a group takes 20 a minute', { due: 60, inOneGroup: 60, nextAt: now }, { minutes: 3 }],
  ['a group waits for its pace', { inOneGroup: 1, nextAt: inSeconds(40) }, { minutes: 1 }],
]

test.for(table)('how long a sending still takes: %s', ([, ahead, left]) => {
  expect(timeLeft({ ...nothing, ...ahead }, { now, perSecond: 30 })).toEqual(left)
})

const added: readonly [what: string, fresh: New, before: Partial<Load>, minutes: number][] = [
  ['one message for many', { messages: 1, people: 1_800, groups: 0 }, {}, 1],
  ['three messages for each of them', { messages: 3, people: 1_800, groups: 0 }, {}, 3],
  ['behind what is due', { messages: 1, people: 1_800, groups: 0 }, { due: 3_600 }, 3],
  ['groups are told as well', { messages: 2, people: 1_000, groups: 800 }, {}, 2],
  ['many messages in each group', { messages: 60, people: 1, groups: 1 }, {}, 3],
  ['behind what waits for a group', { messages: 1, people: 1, groups: 1 }, { inOneGroup: 59 }, 3],
  [
    'what waits for groups is no matter to people',
    { messages: 1, people: 1, groups: 0 },
    { inOneGroup: 59 },
    0,
  ],
]

test.for(added)('the preview counts as the card of progress does: %s', ([, fresh, before, minutes]) => {
  const load = behind({ ...nothing, ...before }, fresh)
  expect(minutesFor(secondsFor(load, 30))).toBe(minutes)
  expect(timeLeft({ ...nothing, ...load, nextAt: now }, { now, perSecond: 30 })).toEqual({ minutes })
})
