import { expect, test } from 'vitest'
import { plain } from '../../../src/lib/fluent.ts'
import { extract } from '../../../src/people/roster/rows.rules.ts'
import { templateSheets } from '../../../src/people/roster/template.ts'
import { people, read, schoolsOf, sheet } from './lists.ts'

test('a head is found below a letterhead, by whatever its columns are usually called', () => {
  const { people: rows } = read(
    sheet(
      ['PHÒNG GIÁO DỤC', '', '', ''],
      ['DANH SÁCH GIÁO VIÊN', '', '', ''],
      ['TT', 'HỌ TÊN', 'Đơn vị công tác', 'Chức vụ', 'SĐT (Zalo)'],
      ['1', 'Trần Thị Lan', 'Hoa Mai', 'GV', '0912345678'],
    ),
  )
  expect(rows).toMatchObject([
    { row: 3, name: 'Trần Thị Lan', school: 'Hoa Mai', role: 'teacher', phone: '+84912345678', bad: false },
  ])
})

test('F-T1: heads and cells in decomposed letters or without marks are the same', () => {
  for (const spelt of [(text: string) => text.normalize('NFD'), (text: string) => text.normalize('NFC')]) {
    const { people: rows } = read(
      sheet(
        ['Họ và tên', 'Trường', 'Vai trò'].map(spelt),
        ['Trần Thị Hoà', 'Hoa Mai', 'Hiệu trưởng'].map(spelt),
      ),
    )
    expect(rows).toMatchObject([{ name: 'Trần Thị Hoà', role: 'principal' }])
  }
  expect(
    read(sheet(['ho va ten', 'truong', 'vai tro'], ['Lan', 'Hoa Mai', 'giao vien'])).people,
  ).toHaveLength(1)
})

test('a head of two rows, merged across and down, is read as one', () => {
  const merges = [
    { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
    { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
    { startRow: 0, startCol: 3, endRow: 1, endCol: 3 },
    { startRow: 0, startCol: 4, endRow: 0, endCol: 5 },
  ]
  const rows = [
    ['STT', 'Họ và tên', '', 'Trường', 'Công tác', ''],
    ['', 'Họ', 'Tên', '', 'Chức vụ', 'Điện thoại'],
    ['1', 'Trần Thị', 'Lan', 'Hoa Mai', 'GV', '0912345678'],
  ]
  for (const sent of [{ name: 'A', rows, merges }, sheet(...rows)])
    expect(read(sent).people).toMatchObject([
      { row: 2, name: 'Trần Thị Lan', school: 'Hoa Mai', role: 'teacher', phone: '+84912345678' },
    ])
})

test('a name that stands in two columns below one merged head is put together', () => {
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]
  const rows = [
    ['Họ và tên', '', 'Trường', 'Vai trò'],
    ['Trần Thị', 'Lan', 'Hoa Mai', 'GV'],
  ]
  expect(read({ name: 'A', rows, merges }).people).toMatchObject([{ name: 'Trần Thị Lan' }])
})

test('columns that mean nothing are named, empty rows and heads that repeat are passed over', () => {
  const found = read(
    sheet(
      ['STT', 'Họ và tên', 'Ngày sinh', 'Trường', 'Số CCCD', 'Vai trò'],
      ['1', 'Lan', '1/1/1990', 'Hoa Mai', '079', 'GV'],
      ['', '', '', '', '', ''],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Trường', 'Số CCCD', 'Vai trò'],
      ['2', 'Minh', '1/1/1990', 'Hoa Mai', '079', 'GV'],
    ),
  )
  expect(found.people.map(({ row, name }) => [row, name])).toEqual([
    [1, 'Lan'],
    [4, 'Minh'],
  ])
  expect(found.ignored).toEqual(['Ngày sinh', 'Số CCCD'])
  expect(JSON.stringify(found)).not.toContain('079')
})

test('without a column for names, schools and roles there is no list', () => {
  expect(extract([sheet(['Họ và tên', 'Ghi chú'], ['Lan', ''])])).toBe(null)
  expect(extract([sheet(['Lan', 'Hoa Mai', 'GV'])])).toBe(null)
})

test('a list of schools tells their wards, levels and clusters; levels may stand in the name', () => {
  const { schools, complaints } = read(
    schoolsOf(
      ['Trường TH-THCS Sơn Ca', 'Phường 2', '', ''],
      ['Trường Sơn Ca', 'Phường 3', 'Mầm non, tiểu học', 'Cụm 2'],
      ['Trường Sơn Ca', 'Phường 4', 'đại học', ''],
      ['', 'Phường 4', 'TH', ''],
    ),
  )
  expect(schools.map(({ levels, bad }) => [levels, bad])).toEqual([
    [['TH', 'THCS'], false],
    [['MN', 'TH'], false],
    [[], true],
    [['TH'], true],
  ])
  expect(complaints.map(({ why }) => why[0])).toEqual(['roster-bad-levels', 'roster-bad-title-missing'])
})

test.for(['vi', 'en'] as const)('the template in %s is read again as it was written', language => {
  const roster = {
    schools: [
      { id: 1, name: 'Trường Tiểu học Hoa Mai', place: 'Phường 5', levels: ['TH'], cluster: 'Cụm 1' },
    ],
    teams: [{ id: 7, name: 'Tổ 4' }],
    people: [
      {
        id: 12,
        name: 'Trần Thị Lan',
        phone: '+84912345678',
        posts: [{ id: 1, unitId: 1, role: 'teacher' as const, teamId: 7 }],
      },
    ],
  }
  const sheets = templateSheets(roster, language).map(({ name, rows }) => ({
    name,
    merges: [],
    rows: rows.map(row => row.map(String)),
  }))
  expect(read(...sheets)).toMatchObject({
    people: [
      { code: 12, name: 'Trần Thị Lan', role: 'teacher', team: 'Tổ 4', phone: '+84912345678', bad: false },
    ],
    schools: [{ name: 'Trường Tiểu học Hoa Mai', place: 'Phường 5', levels: ['TH'], cluster: 'Cụm 1' }],
    complaints: [],
    ignored: [],
  })
  expect(sheets[2]?.name).toBe(plain(language, ['roster-sheet-help']))
})

test.for([
  [['', '', 'Hoa Mai', 'GV'], ['B2 roster-bad-name-missing']],
  [['', 'x'.repeat(81), 'Hoa Mai', 'GV'], ['B2 roster-bad-long']],
  [
    ['', 'Lan', '', ''],
    ['C2 roster-bad-school-missing', 'D2 roster-bad-role-missing'],
  ],
  [['', 'Lan', 'Hoa Mai', 'thợ lặn'], ['D2 roster-bad-role']],
  [['', 'Lan', 'Hoa Mai', 'chuyên viên'], ['D2 roster-bad-role-office']],
  [['GV01', 'Lan', 'Hoa Mai', 'GV'], ['A2 roster-bad-code']],
  [['', 'Lan', '#N/A', 'GV'], ['C2 tables-formula']],
  [['', 'Lan', 'Hoa Mai', 'GV', '', '0168 123 4567'], ['F2 roster-bad-phone']],
  [['', 'Lan', 'Hoa Mai', 'GV', 'x'.repeat(81)], ['E2 roster-bad-long']],
] as const)('%j is bad by address and reason', ([row, bad]) => {
  const found = read(people([...row]))
  expect(
    found.complaints.map(({ row: at, column, why }) => `${'ABCDEFG'[column]}${at + 1} ${why[0]}`),
  ).toEqual(bad)
  expect(found.people).toMatchObject([{ bad: true }])
})
