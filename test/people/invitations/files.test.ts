import { inflateRawSync, inflateSync } from 'node:zlib'
import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { entriesOf } from '../../../src/lib/archive.ts'
import { qrPng } from '../../../src/lib/qr.ts'
import { readWorkbook } from '../../../src/lib/sheetReading.ts'
import { writeWorkbook } from '../../../src/lib/sheet.ts'
import { cardSheets, posters } from '../../../src/people/invitations/docx.ts'
import { personalLeaflets, poster } from '../../../src/people/invitations/paper.ts'
import { invitationSheet } from '../../../src/people/invitations/table.ts'
import { later, openLatest, rostered } from './people.ts'

const bot = 'phongtrao_bot'
const link = `https://t.me/${bot}?start=ABCD2345`

/** The files of an archive by name. */
function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes)
  const entries = entriesOf(bytes) ?? []
  return new Map(
    entries.map(({ name, offset, packed, method }) => {
      const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
      const content = file.subarray(from, from + packed)
      return [name, method === 0 ? content : inflateRawSync(content)]
    }),
  )
}

const wordsOf = (files: Map<string, Buffer>): string =>
  [
    ...files
      .get('word/document.xml')!
      .toString('utf8')
      .matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:sectPr/g),
  ]
    .map(([, words]) => words ?? '¶')
    .join('\n')

const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    rostered({
      personId: index + 1,
      name: `Nguyễn Thị Ánh Tuyết ${index + 1}`,
      unitId: index < 9 ? 5 : 6,
      unit: index < 9 ? 'Trường Tiểu học Hoa Mai' : 'Trường Tiểu học Bình Minh',
      latest: openLatest,
    }),
  )

test('a printed card has the name, the place, the code and three steps, eight cards a page and each school on its own', async () => {
  const files = unzip(await cardSheets(personalLeaflets(people(10), bot)))
  const words = wordsOf(files)
  expect(words.split('Mã: ABCD-2345').length - 1).toBe(10)
  expect(words.split('¶').map(page => page.split('Nguyễn Thị Ánh Tuyết').length - 1)).toEqual([8, 1, 1, 0])
  expect(words.split('¶')[2]).toBe(
    [
      '',
      'MỜI THAM GIA BOT THI ĐUA TRÊN TELEGRAM',
      'Nguyễn Thị Ánh Tuyết 10',
      'giáo viên (Trường Tiểu học Bình Minh)',
      'Mã: ABCD-2345',
      '1. Quét mã QR, hoặc tìm @phongtrao_bot trong Telegram.',
      '2. Bấm Bắt đầu (Start). Nếu bot hỏi mã, gõ mã ở trên.',
      '3. Đọc thông báo, rồi bấm ĐỒNG Ý.',
      'Dùng một lần, trước 08:00 thứ Năm 03/06/2021.',
      '',
    ].join('\n'),
  )
})

test('every different card has its own QR code in the file', async () => {
  const different = people(3).map((each, index) => ({
    ...each,
    latest: { ...openLatest, code: `ABCD234${index + 5}` },
  }))
  const files = unzip(await cardSheets(personalLeaflets(different, bot)))
  expect([...files.keys()].filter(name => name.endsWith('.png')).length).toBe(3)
})

test('a sheet for the wall says for whom and for how many it is', async () => {
  const code = { code: 'WXYZ2345', expiresAt: later, maxUses: 12, role: 'teacher' } as const
  const sheet = poster(code, 'Trường Tiểu học Hoa Mai', bot)
  const words = wordsOf(unzip(await posters([sheet, sheet])))
  expect(words.split('Dùng được cho 12 người, trước 08:00 thứ Năm 03/06/2021.').length - 1).toBe(2)
  expect(words).toContain('Dành cho giáo viên')
})

test('the Excel file has a row for each person, all of it words', async () => {
  const bytes = await writeWorkbook([invitationSheet('vi', people(2), bot)])
  const read = await readWorkbook(bytes, { rows: 10, columns: 10, bytes: 1e6, tags: 1e4 })
  const sheet = 'sheets' in read ? read.sheets[0] : undefined
  expect(sheet?.rows[0]).toEqual([
    'Họ và tên',
    'Đơn vị',
    'Vai trò',
    'Mã',
    'Đường dẫn',
    'Dùng được đến',
    'Lời nhắn để gửi',
  ])
  expect(sheet?.rows.length).toBe(3)
  expect(sheet?.rows[2]?.slice(0, 6)).toEqual([
    'Nguyễn Thị Ánh Tuyết 2',
    'Trường Tiểu học Hoa Mai',
    'giáo viên',
    'ABCD-2345',
    link,
    '08:00 thứ Năm 03/06/2021',
  ])
})

test('a drawn QR code has the very modules of the code, and a white border', () => {
  const scale = 3
  const png = Buffer.from(qrPng(link, scale))
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' })
  const size = (modules.size + 4) * scale
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  const data = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const lineBytes = 1 + Math.ceil(size / 8)
  const black = (x: number, y: number) => ((data[y * lineBytes + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0
  const wrong = []
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [row, column] = [Math.floor(y / scale) - 2, Math.floor(x / scale) - 2]
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size
      const wanted = inside && modules.get(row, column) === 1
      if (black(x, y) !== wanted) wrong.push([x, y])
    }
  expect(wrong).toEqual([])
})
