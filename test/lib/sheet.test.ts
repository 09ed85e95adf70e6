import * as fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { address, sheetNames, writeWorkbook, type SheetToWrite } from '../../src/lib/sheet.ts'

const people: SheetToWrite = {
  name: 'Danh sách',
  columns: [
    { width: 30 },
    { text: true },
    { choices: ['Giáo viên', 'Hiệu trưởng'] },
    { choices: { sheet: 'Các trường', column: 1 } },
  ],
  rows: [
    ['Họ và tên', 'Số điện thoại', 'Vai trò', 'Trường'],
    ['Trần Thị Lan', '0912345678', 'Giáo viên', 'Hoa Mai'],
    ['=HYPERLINK("http://x")', '+84912345679', '@SUM(A1)', '-1'],
  ],
  spare: 3,
}

async function written(sheet: SheetToWrite) {
  const { sheets } = await readXlsx(await writeWorkbook([sheet]), { readStyles: true })
  return sheets[0]!
}

test('a phone number keeps its leading zero, and so does one that is typed later', async () => {
  const { rows, cells } = await written(people)
  expect(rows[1]?.[1]).toBe('0912345678')
  for (const row of [1, 2, 3, 4, 5]) expect(cells?.get(`${row},1`)?.style?.numFmt).toBe('@')
})

test('what looks like a formula is written as words', async () => {
  const { cells } = await written(people)
  for (const column of [0, 1, 2, 3]) {
    const cell = cells?.get(`2,${column}`)
    expect([cell?.type, cell?.formula, cell?.style?.numFmt]).toEqual(['string', undefined, '@'])
  }
})

test('the head is bold and stays in sight', async () => {
  const { cells, freezePane } = await written(people)
  expect(freezePane).toMatchObject({ rows: 1 })
  expect(cells?.get('0,0')?.style?.font?.bold).toBe(true)
  expect(cells?.get('1,0')?.style?.font?.bold).toBeFalsy()
})

test('lists to pick from reach over the empty rows and bar nobody from typing', async () => {
  const { dataValidations } = await written(people)
  expect(dataValidations).toMatchObject([
    { range: 'C2:C6', values: ['Giáo viên', 'Hiệu trưởng'] },
    { range: 'D2:D6', formula1: "'Các trường'!$B$2:$B$1000" },
  ])
  expect(dataValidations?.some(({ showErrorMessage }) => showErrorMessage)).toBe(false)
})

test('a marked cell is red, says why, and keeps its value', async () => {
  const { cells, rows } = await written({ ...people, marks: [{ row: 1, column: 1, note: 'Số đã có' }] })
  expect(cells?.get('1,1')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFC7CE' } })
  expect(cells?.get('1,1')?.comment?.text).toBe('Số đã có')
  expect(rows[1]?.[1]).toBe('0912345678')
})

test.for([
  [0, 0, 'A1'],
  [4, 3, 'D5'],
  [0, 25, 'Z1'],
  [9, 26, 'AA10'],
  [99, 701, 'ZZ100'],
  [0, 702, 'AAA1'],
] as const)('the cell in row %i, column %i is called %s', ([row, column, name]) => {
  expect(address(row, column)).toBe(name)
})

test('sheets get names that a spreadsheet takes, each once, however alike the titles are', () => {
  expect(sheetNames(['Học kỳ II 2020/2021', 'A', 'a', 'A (2)'])).toEqual([
    'Học kỳ II 2020-2021',
    'A',
    'a (2)',
    'A (2) (2)',
  ])
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), titles => {
      const names = sheetNames(titles)
      expect(names.filter(name => name === '' || name.length > 31 || /[[\]:*?/\\']/.test(name))).toEqual([])
      expect(new Set(names.map(name => name.toLowerCase())).size).toBe(titles.length)
    }),
  )
})

test('a list to pick from may hold for some rows only, and ends where its words end', async () => {
  const choices = { sheet: 'Danh hiệu', column: 1, count: 3 }
  const { dataValidations } = await written({
    ...people,
    columns: [],
    picks: [
      { column: 0, from: 1, to: 1, choices },
      { column: 0, from: 2, to: 2, choices: { ...choices, column: 2 } },
    ],
  })
  expect(dataValidations).toMatchObject([
    { range: expect.stringMatching(/^A2(:A2)?$/), formula1: "'Danh hiệu'!$B$2:$B$4" },
    { range: expect.stringMatching(/^A3(:A3)?$/), formula1: "'Danh hiệu'!$C$2:$C$4" },
  ])
})
