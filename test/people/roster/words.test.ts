import { expect, test } from 'vitest'
import { finder } from '../../../src/people/roster/schools.rules.ts'
import { levelsOfName, readLevels, readRole } from '../../../src/people/roster/words.rules.ts'

test.for([
  ['Hiệu trưởng', 'principal'],
  ['HT', 'principal'],
  ['hieu truong', 'principal'],
  ['Phó Hiệu trưởng', 'deputy'],
  ['PHT', 'deputy'],
  ['P. Hiệu trưởng', 'deputy'],
  ['Văn thư', 'clerk'],
  ['VT', 'clerk'],
  ['TTCM', 'teamHead'],
  ['Tổ trưởng tổ 4', 'teamHead'],
  ['Giáo viên', 'teacher'],
  ['GV Tiếng Anh', 'teacher'],
  ['NV', 'staff'],
  ['Kế toán', 'staff'],
  ['Chuyên viên', 'office'],
  ['thợ lặn', null],
] as const)('the role “%s” is %s', ([text, role]) => {
  expect(readRole(text)).toBe(role)
})

test.for([
  ['TH-THCS', ['TH', 'THCS']],
  ['mầm non và tiểu học', ['MN', 'TH']],
  ['THCS, TH', ['TH', 'THCS']],
  ['cấp 1 + cấp 2', ['TH', 'THCS']],
  ['đại học', null],
] as const)('the levels “%s” are %j', ([text, levels]) => {
  expect(readLevels(text)).toEqual(levels)
})

test('a name tells its levels, and only those', () => {
  expect(levelsOfName('Trường TH-THCS Hướng Dương')).toEqual(['TH', 'THCS'])
  expect(levelsOfName('Trường Trung học cơ sở Thành Thái')).toEqual(['THCS'])
  expect(levelsOfName('Trường Hoa Mai')).toEqual([])
})

const schools = [
  { id: 1, name: 'Trường Tiểu học Hoa Mai', place: 'Phường 5' },
  { id: 2, name: 'Trường Mầm non Hoa Mai', place: 'Phường 5' },
  { id: 3, name: 'Trường Tiểu học Sơn Ca', place: 'Phường 1' },
  { id: 4, name: 'Trường Tiểu học Sơn Ca', place: 'Phường 2' },
  { id: 5, name: 'Trường THCS Rạng Đông', place: null },
]

test.for([
  ['Trường Tiểu học Hoa Mai', 1],
  ['truong tieu hoc hoa mai', 1],
  ['TH Hoa Mai', 1],
  ['Mầm non Hoa Mai', 2],
  ['Rạng Đông', 5],
  ['Trung học cơ sở Rạng Đông', 5],
  ['TH Sơn Ca (Phường 2)', 4],
  ['Sơn Ca - P2', 'roster-bad-school'],
  ['Sơn Ca phường 1', 3],
  ['Hoa Mai', 'roster-bad-school-several'],
  ['Trường Tiểu học Sơn Ca', 'roster-bad-school-several'],
  ['Trường Tiểu học Hoa Sen', 'roster-bad-school'],
] as const)('“%s” means %s', ([written, meant]) => {
  const found = finder(schools)(written)
  expect('why' in found ? found.why[0] : found.id).toBe(meant)
})
