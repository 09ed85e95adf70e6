import * as fc from 'fast-check'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../src/lib/sheet.ts'
import { readWorkbook, type Limits } from '../../src/lib/sheetReading.ts'
import { compoundFile, handmade, picture, zip } from './workbooks.ts'

const limits: Limits = { rows: 20_000, columns: 40, bytes: 32_000_000, tags: 1_500_000 }

async function read(bytes: Uint8Array) {
  const found = await readWorkbook(bytes, limits)
  if ('cause' in found) throw new Error(found.cause)
  return found.sheets
}
const causeOf = async (bytes: Uint8Array) => {
  const found = await readWorkbook(bytes, limits)
  return 'cause' in found ? found.cause : null
}

const plain = async (...rows: (string | number | Date | null)[][]) =>
  await writeXlsx({ sheets: [{ name: 'A', rows }] })

test('what was written is read again, cell by cell', async () => {
  const rows = [
    ['Mã', 'Họ và tên', 'Số điện thoại'],
    ['1', 'Trần Thị Lan', '0912345678'],
    ['', '=1+1', '+84912345678'],
  ]
  const [sheet] = await read(await writeWorkbook([{ name: 'Danh sách', columns: [], rows }]))
  expect(sheet).toMatchObject({ name: 'Danh sách', rows })
})

test('numbers are read without loss, days as they are written here, marks composed', async () => {
  const [sheet] = await read(
    await plain([
      912345678,
      84912345678,
      0.1,
      new Date('2021-05-04T00:00:00Z'),
      'Hoà'.normalize('NFD'),
      null,
    ]),
  )
  expect(sheet?.rows).toEqual([['912345678', '84912345678', '0.1', '04/05/2021', 'Hoà']])
})

test('merged heads are told, hidden sheets and empty ends are not', async () => {
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }]
  const sheets = await read(
    await writeXlsx({
      sheets: [
        { name: 'Ẩn', hidden: true, rows: [['x']] },
        { name: 'Rất ẩn', veryHidden: true, rows: [['x']] },
        { name: 'Hiện', rows: [['Danh sách'], ['Lan'], [''], [null]], merges },
        { name: 'Trống', rows: [] },
      ],
    }),
  )
  expect(sheets).toMatchObject([{ name: 'Hiện', rows: [['Danh sách'], ['Lan']], merges }])
})

test.for([
  ['a picture under another name', picture, 'notExcel'],
  ['a page of words', Buffer.from('Họ và tên;Trường'), 'notExcel'],
  [
    'a document of a word processor',
    zip([{ name: 'word/document.xml', content: Buffer.from('<w/>') }]),
    'notExcel',
  ],
  ['a workbook of old Excel', compoundFile('Workbook'), 'oldXls'],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', content: Buffer.from('x') }]), 'oldXls'],
  ['a workbook with a password', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'passwordProtected'],
  ['nothing', new Uint8Array(), 'empty'],
  ['the beginning of an archive', Buffer.from('PK\x03\x04 and then nothing'), 'damaged'],
  [
    'a workbook whose parts are missing',
    zip([{ name: 'xl/workbook.xml', content: Buffer.from('<a/>') }]),
    'damaged',
  ],
] as const)('%s is named as what it is', async ([, bytes, cause]) => {
  expect(await causeOf(bytes)).toBe(cause)
})

test('a table of another office program is named as what it is', async () => {
  expect(await causeOf(await writeOds({ sheets: [{ name: 'A', rows: [['x']] }] }))).toBe('ods')
})

test('a workbook of empty sheets is empty', async () => {
  expect(await causeOf(await plain([null, '']))).toBe('empty')
})

test('more rows than are taken are too many', async () => {
  const rows = Array.from({ length: 6 }, (_, nth) => [nth])
  const found = await readWorkbook(await plain(...rows), { ...limits, rows: 5 })
  expect(found).toEqual({ cause: 'tooBig' })
})

test('a zip bomb costs no memory, whatever size it claims', async () => {
  const words = '<si><t>a</t></si>'.repeat(40_000_000 / 17)
  for (const declared of [undefined, 100, 0]) {
    const bytes = handmade({ strings: words, ...(declared !== undefined && { declared }) })
    expect(bytes.length).toBeLessThan(200_000)
    const before = process.memoryUsage().rss
    expect(await causeOf(bytes)).toBe('tooBig')
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
  }
})

test('many small tags weigh more than their bytes', async () => {
  expect(await causeOf(handmade({ strings: '<si/>'.repeat(2_000_000) }))).toBe('tooBig')
})

test('a single cell far out costs no more than one nearby', async () => {
  const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'
  expect(await causeOf(handmade({ rows: `<row r="1"><c r="A1" t="str"><v>a</v></c></row>${far}` }))).toBe(
    null,
  )
})

test('whatever is broken in a workbook, the answer is a value', async () => {
  const whole = await plain(['Họ và tên', 'Trường'], ['Lan', 'Hoa Mai'])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }),
      fc.nat(whole.length),
      async (changes, length) => {
        const bytes = whole.slice(0, changes.length > 2 ? length : whole.length)
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
        await readWorkbook(bytes, limits)
      },
    ),
    { numRuns: 200 },
  )
})
