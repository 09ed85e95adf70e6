import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from '../../../src/people/roster/difference.rules.ts'
import {
  asIs,
  binhMinh,
  difference,
  hoaMai,
  known,
  nothing,
  office,
  people,
  read,
  schoolsOf,
  told,
} from './lists.ts'

const [hung, lan, minh] = asIs as [string[], string[], string[]]
const row = (name: string, role: string, school = 'Hoa Mai', phone = '', code = '', team = '') => [
  code,
  name,
  school,
  role,
  team,
  phone,
  '',
]

test('a list that is as it was changes nothing, and says nothing of other schools', () => {
  expect(told(difference(people(...asIs)))).toEqual({ ...nothing, unchanged: 3, good: '3/3' })
})

test('without codes people are found by phone or by name, however it is spelt', () => {
  const found = difference(
    people(
      row('Pham Quoc Hung', 'HT'),
      row('TRẦN THỊ LAN', 'GV', 'TH Hoa Mai', '84 912 345 678'),
      row('Nguyễn Văn Minh'.normalize('NFD'), 'gv'),
    ),
  )
  expect(told(found)).toMatchObject({ ...nothing, unchanged: 2, changed: ['Trần Thị Lan'] })
  expect(found.changes[0]).toMatchObject({ name: 'TRẦN THỊ LAN', phone: null })
})

test('marks tell names apart: Lân is not Lan', () => {
  expect(told(difference(people(hung, minh, row('Trần Thị Lân', 'GV'))))).toMatchObject({
    new: ['Trần Thị Lân'],
    leaving: ['Trần Thị Lan'],
  })
})

test('who is new, who changes and who leaves is told; empty cells leave things as they are', () => {
  const found = difference(
    people(
      hung,
      ['12', 'Trần Thị Lan', 'Hoa Mai', 'TTCM', 'Tổ 4', '', ''],
      row('Bùi Thanh Tùng', 'GV', 'Hoa Mai', '', '', 'Tổ 5'),
    ),
  )
  expect(told(found)).toEqual({
    new: ['Bùi Thanh Tùng'],
    changed: ['Trần Thị Lan'],
    leaving: ['Nguyễn Văn Minh'],
    heirs: [],
    unchanged: 1,
    bad: [],
    good: '3/3',
  })
  expect(found.changes[0]).toMatchObject({
    name: null,
    phone: null,
    posts: [{ schoolId: hoaMai, role: 'teamHead', teamId: 31 }],
    ended: [{ unitId: hoaMai, role: 'teacher' }],
  })
  expect(found.teams).toEqual([{ id: -1, schoolId: hoaMai, name: 'Tổ 5' }])
})

test('somebody who moves keeps the code, leaves one school and begins at the other', () => {
  const found = difference(
    people(
      hung,
      minh,
      ['12', 'Trần Thị Lan', 'Bình Minh', 'GV', '', '', ''],
      row('Hồ Thị Hồng Nhung', 'HT', 'Bình Minh'),
    ),
  )
  expect(told(found)).toMatchObject({
    new: [],
    changed: ['Trần Thị Lan'],
    leaving: ['Trần Thị Lan', 'Lý Thị Tuyết Mai'],
  })
  expect(found.changes[0]?.posts).toEqual([{ schoolId: binhMinh, role: 'teacher', teamId: null }])
})

test('a person may work at two schools and in two roles', () => {
  const both = [
    lan,
    ['12', 'Trần Thị Lan', 'Bình Minh', 'GV', '', '', ''],
    ['12', 'Trần Thị Lan', 'Hoa Mai', 'TTCM', '', '', ''],
  ]
  expect(told(difference(people(hung, minh, ...both))).bad).toEqual([])
  expect(difference(people(...both)).changes[0]?.posts).toHaveLength(2)
})

test('a new principal takes over from the one before, known or new, and there is never a second', () => {
  const found = difference(
    people(
      ['11', 'Phạm Quốc Hùng', 'Hoa Mai', 'PHT', '', '', ''],
      [...lan.slice(0, 3), 'HT', '', '', ''],
      minh,
    ),
  )
  expect(told(found)).toMatchObject({ heirs: [['Phạm Quốc Hùng', 12]], leaving: [] })
  expect(found.changes.map(({ person, ended }) => [person.id, ended.length])).toEqual([
    [11, 0],
    [12, 1],
  ])
  const other = difference(people(lan, minh, row('Bùi Thanh Tùng', 'HT')))
  expect(told(other)).toMatchObject({ heirs: [['Phạm Quốc Hùng', 'Bùi Thanh Tùng']], leaving: [] })
  expect(told(difference(people(hung, row('Bùi Thanh Tùng', 'HT')))).bad).toEqual([
    'D3 roster-bad-principals',
  ])
})

test('new schools are opened once, with their people; one that exists is not opened again', () => {
  const found = difference(
    schoolsOf(
      ['Trường Tiểu học Hoa Mai', '', 'TH', ''],
      ['Trường Tiểu học Sơn Ca', 'Phường 1', 'TH', 'Cụm 1'],
      ['TH Sơn Ca', 'Phường 1', 'TH', ''],
    ),
    people(...asIs, row('Bùi Thanh Tùng', 'HT', 'Sơn Ca')),
  )
  expect(found.schools).toMatchObject([
    { id: -1, name: 'Trường Tiểu học Sơn Ca', place: 'Phường 1', cluster: 'Cụm 1' },
  ])
  expect(found.newcomers).toMatchObject([
    { name: 'Bùi Thanh Tùng', posts: [{ schoolId: -1, role: 'principal' }] },
  ])
})

test.for([
  ['a code of nobody here', [row('Lan', 'GV', 'Hoa Mai', '', '99')], 'A2 roster-bad-code-unknown'],
  [
    'codes that slipped by a row',
    [['13', 'Trần Thị Lan', 'Hoa Mai', 'GV', '', '', '']],
    'A2 roster-bad-code-other',
  ],
  ['a school of nobody here', [row('Lan', 'GV', 'Sơn Ca')], 'C2 roster-bad-school'],
  [
    "somebody else's phone",
    [row('Bùi Thanh Tùng', 'GV', 'Hoa Mai', '0912345678')],
    'F2 roster-bad-phone-taken',
  ],
  [
    'one phone for two',
    [row('Bùi Thanh Tùng', 'GV', 'Hoa Mai', '0987654321'), row('Vũ Văn Nam', 'GV', 'Hoa Mai', '0987654321')],
    'F3 roster-bad-phone-twice',
  ],
  ['one person twice', [lan, row('Trần Thị Lan', 'GV')], 'B3 roster-bad-twice'],
  ['somebody new twice', [row('Bùi Thanh Tùng', 'GV'), row('bùi thanh tùng', 'GV')], 'B3 roster-bad-twice'],
] as const)('%s is a bad cell', ([, rows, bad]) => {
  expect(told(difference(people(...rows.map(each => [...each])))).bad).toEqual([bad])
})

test('two of one name are told apart by phone or code, and asked for where they are not', () => {
  const twins = {
    ...office,
    people: [...office.people, known(14, 'Trần Thị Lan', 'teacher', hoaMai, '+84987654321')],
  }
  const told2 = (...rows: string[][]) => told(differenceOf(read(people(...rows)), twins))
  expect(told2(row('Trần Thị Lan', 'GV')).bad).toEqual(['B2 roster-bad-namesakes'])
  expect(told2(hung, minh, lan, row('Trần Thị Lan', 'GV', 'Hoa Mai', '0987654321'))).toMatchObject({
    ...nothing,
    unchanged: 4,
  })
  expect(told2(hung, minh, lan, row('Trần Thị Lan', 'GV'))).toMatchObject({ ...nothing, unchanged: 4 })
})

test('nobody leaves because of a row that is bad', () => {
  expect(told(difference(people(hung, minh, row('Trần Thị Lan', 'thợ lặn'))))).toMatchObject({
    leaving: [],
    bad: ['D4 roster-bad-role'],
    good: '2/3',
  })
  expect(told(difference(people(hung, minh, ['12', '', 'Hoa Mai', 'GV', '', '', '']))).leaving).toEqual([])
})

test('F-D12: good rows are taken though some are bad', () => {
  const rows = Array.from({ length: 500 }, (_, nth) => row(`Người ${nth}`, nth % 200 === 7 ? 'x' : 'GV'))
  expect(difference(people(...rows))).toMatchObject({ good: 497, rows: 500 })
})

test('whatever a file says, each row is taken or complained of, and no school gets two principals', () => {
  const cell = fc.constantFrom(
    '',
    '11',
    '12',
    '13',
    'Trần Thị Lan',
    'Hùng',
    'Hoa Mai',
    'Bình Minh',
    'HT',
    'GV',
    'TTCM',
    '0912345678',
    'Tổ 4',
    '#N/A',
    'x',
  )
  const rows = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(rows, file => {
      const sent = people(...file)
      const found = differenceOf(read(sent, schoolsOf(['TH Sơn Ca', '', '', ''])), office)
      const bad = new Set(found.complaints.filter(({ sheet }) => sheet === 0).map(({ row: at }) => at))
      expect(found.good + bad.size).toBe(found.rows)
      const led = [...found.newcomers, ...found.changes]
        .flatMap(({ posts }) => posts)
        .filter(({ role }) => role === 'principal')
        .map(({ schoolId }) => schoolId)
      expect(new Set(led).size).toBe(led.length)
    }),
    { numRuns: 300 },
  )
})
