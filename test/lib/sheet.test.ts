import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { address, writeWorkbook, type SheetToWrite } from '../../src/lib/sheet.ts'

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
