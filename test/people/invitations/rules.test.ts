import { expect, test } from 'vitest'
import type { Role } from '../../../src/generated/enums.ts'
import {
  mayInvite,
  missingFrom,
  onePerPerson,
  standing,
  summarise,
} from '../../../src/people/invitations/rules.ts'
import { now, openLatest, rostered } from './people.ts'

test.for([
  ['none', null],
  ['open', openLatest],
  ['expired', { ...openLatest, expiresAt: now }],
  ['revoked', { ...openLatest, revokedAt: now }],
  ['none', { ...openLatest, uses: 1 }],
] as const)('an invitation of somebody who has not joined stands as %s', ([state, latest]) => {
  expect(standing({ latest }, now)).toBe(state)
})

test('everybody is counted once, whatever roles they have', () => {
  const roster = [
    rostered({ latest: openLatest }),
    rostered({ latest: openLatest, role: 'teamHead' }),
    rostered({ personId: 2, latest: { ...openLatest, expiresAt: now } }),
    rostered({ personId: 3, latest: { ...openLatest, revokedAt: now } }),
    rostered({ personId: 4 }),
    rostered({ personId: 5, joined: true, latest: { ...openLatest, uses: 1 } }),
    rostered({ personId: 6, joined: true }),
  ]
  expect(summarise(roster, now)).toEqual({
    people: 6,
    joined: 2,
    used: 1,
    missing: 4,
    open: 1,
    expired: 1,
    revoked: 1,
    none: 1,
  })
  expect(onePerPerson(roster).map(({ role }) => role)[0]).toBe('teacher')
})

test('those who have not joined stand in the order of their given names', () => {
  const names = ['Bùi Thanh Tùng', 'Đỗ Thị Ngọc Hà', 'Nguyễn Văn Minh', 'Phan Minh Đức', 'Huỳnh Ngọc Diệp']
  const roster = names.map((name, index) => rostered({ personId: index + 1, name }))
  expect(missingFrom([...roster, rostered({ personId: 9, joined: true })]).map(({ name }) => name)).toEqual([
    'Huỳnh Ngọc Diệp',
    'Phan Minh Đức',
    'Đỗ Thị Ngọc Hà',
    'Nguyễn Văn Minh',
    'Bùi Thanh Tùng',
  ])
})

const hoaMai = { units: new Set([5]), leading: new Set<number>() }
const officer = { units: new Set([1, 5, 6]), leading: new Set<number>() }
const lead = { units: new Set([1, 5, 6]), leading: new Set([1]) }

test.for<[string, typeof hoaMai, [number, Role][], boolean]>([
  ['a head invites the teachers of the school', hoaMai, [[5, 'teacher']], true],
  ['a head invites another head of the school', hoaMai, [[5, 'principal']], true],
  [
    'a head invites who also teaches elsewhere',
    hoaMai,
    [
      [5, 'teacher'],
      [6, 'teacher'],
    ],
    true,
  ],
  [
    'a head does not invite who leads another school',
    hoaMai,
    [
      [5, 'teacher'],
      [6, 'principal'],
    ],
    false,
  ],
  [
    'a head does not invite who may report for another school',
    hoaMai,
    [
      [5, 'teacher'],
      [6, 'clerk'],
    ],
    false,
  ],
  [
    'a head does not invite who is an officer too',
    hoaMai,
    [
      [5, 'teacher'],
      [1, 'officer'],
    ],
    false,
  ],
  [
    'an officer invites heads of all schools',
    officer,
    [
      [5, 'principal'],
      [6, 'deputy'],
    ],
    true,
  ],
  ['an officer invites officers', officer, [[1, 'officer']], true],
  ['an officer does not invite who leads the office', officer, [[1, 'lead']], false],
  ['who leads the office invites who leads it too', lead, [[1, 'lead']], true],
])('%s', ([, reach, posts, may]) => {
  expect(mayInvite({ posts: posts.map(([unitId, role]) => ({ unitId, role })) }, reach)).toBe(may)
})
