import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { groupState, leaves, meaningOf } from '../../../src/announcements/groups/rules.ts'
import { groupsAmong, type AudienceAnswers } from '../../../src/announcements/writing/audience.rules.ts'
import type { Role } from '../../../src/generated/enums.ts'
import { startLink } from '../../../src/lib/startLink.ts'
import { withoutName } from '../../../src/lib/vietnamese/placeholders.ts'
import type { Actor } from '../../../src/people/can.ts'

/** 1 is the office above schools 4 and 5; 3 is another office. */
const placed = (id: number) => ({ id, lineage: id === 4 || id === 5 ? [id, 1] : [id] })

function actor(role: Role | null, unitId = 4): Actor {
  const unit = { ...placed(unitId), name: '', kind: 'school' as const, levels: [] }
  const memberships = role ? [{ role, unit }] : []
  return { chatId: 1, personId: role ? 1 : null, name: '', language: 'vi', memberships }
}

test.for([
  ['principal of the school', actor('principal'), 'ask', 'resume', 'elsewhere'],
  ['deputy of the school', actor('deputy'), 'ask', 'resume', 'elsewhere'],
  ['officer above both schools', actor('officer', 1), 'ask', 'resume', 'resume'],
  ['officer of a foreign office', actor('officer', 3), 'ask', 'elsewhere', 'elsewhere'],
  ['teacher', actor('teacher'), 'unentitled', 'unentitled', 'unentitled'],
  ['clerk', actor('clerk'), 'unentitled', 'unentitled', 'unentitled'],
  ['stranger', actor(null), 'stranger', 'stranger', 'stranger'],
] as const)(
  'when a %s brings the bot in, what follows depends on whose group it is',
  ([, who, ...wanted]) => {
    expect([null, placed(4), placed(5)].map(home => meaningOf(who, home))).toEqual(wanted)
  },
)

test('the bot stays only where somebody is asked, or where it belongs', () => {
  const all = ['ask', 'resume', 'elsewhere', 'unentitled', 'stranger'] as const
  expect(all.filter(each => !leaves(each))).toEqual(['ask', 'resume'])
})

test.for([
  [null, null, 'works'],
  [new Date(), 'kicked', 'kicked'],
  [new Date(), 'noRights', 'noRights'],
  [new Date(), 'chatNotFound', 'gone'],
] as const)('a group that is unreachable since %s by %s %s', ([unreachableAt, unreachableCause, state]) => {
  expect(groupState({ unreachableAt, unreachableCause })).toBe(state)
})

const groups = [
  { schoolId: 4, levels: ['TH' as const], clusterId: 7 },
  { schoolId: 5, levels: ['MN' as const, 'TH' as const], clusterId: null },
]

test.for<[AudienceAnswers, number[]]>([
  [{ group: 'everyone' }, [4, 5]],
  [{ group: 'leaders', except: ['s5', 'p4'] }, [4]],
  [{ group: 'persons', persons: ['1'] }, []],
  [{ group: 'chosen', roles: ['teacher'] }, [4, 5]],
  [{ group: 'chosen', levels: ['MN'] }, [5]],
  [{ group: 'chosen', clusters: ['7'] }, [4]],
  [{ group: 'chosen', schools: ['5'], clusters: null }, [5]],
  [{ group: 'chosen', schools: ['5'], except: ['s5'] }, []],
  [{ group: 'chosen', state: 'unreported', object: '1' }, [4, 5]],
  [{ group: 'chosen', state: 'silent', object: '1' }, []],
])('of the readers %j the groups of schools %j can be told as well', ([answers, schools]) => {
  expect(groupsAmong(groups, answers).map(({ schoolId }) => schoolId)).toEqual(schools)
})

test.for<[string, string]>([
  ['Kính gửi thầy/cô {name}, {school}:', 'Kính gửi thầy/cô, {school}:'],
  ['Kính gửi thầy/cô <b>{name}</b>:', 'Kính gửi thầy/cô<b></b>:'],
  ['{name} nhớ nộp. {name} nhé!', 'Quý thầy/cô nhớ nộp. Quý thầy/cô nhé!'],
  ['<b>{name}</b> ơi, mời {name}', '<b>Quý thầy/cô</b> ơi, mời quý thầy/cô'],
  ['Đồng chí {name} lưu ý', 'Đồng chí lưu ý'],
  ['Không có chỗ nào', 'Không có chỗ nào'],
])('to many %j is said as %j', ([written, said]) => {
  expect(withoutName(written, 'quý thầy/cô')).toBe(said)
})

test('whatever is written, no place for a name is left for many', () => {
  assert(
    property(array(constantFrom('{name}', 'thầy/cô ', '<b>', '. ', 'x', '\n', '{school}')), parts => {
      expect(withoutName(parts.join(''), 'quý thầy/cô')).not.toContain('{name}')
    }),
  )
})

test('a start link carries only what Telegram takes', () => {
  expect(startLink('bot', 'tb_12')).toBe('https://t.me/bot?start=tb_12')
  for (const payload of ['', 'tb 12', 'tb:12', 'đ', 'x'.repeat(65)])
    expect(() => startLink('bot', payload)).toThrow('does not')
})
