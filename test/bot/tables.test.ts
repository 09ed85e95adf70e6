import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { indexFeatures } from '../../src/bot/context.ts'
import { kindsIn } from '../../src/bot/tables/take.ts'
import { features } from '../../src/features.ts'
import { readWorkbook, type SheetRead } from '../../src/lib/sheetReading.ts'
import { contentOf } from './content.ts'
import { openDesk } from './desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  desk = await openDesk(['Khách'])
  await desk.db.campaign.updateMany({ data: { launchedAt: desk.clock.now() } })
  await desk.go('An', '/kybaocao', 'Học kỳ II', '31/5', 'gửi')
})
afterEach(() => desk.close())

const last = (who: string) => desk.said(who).at(-1) ?? ''
const { tables } = indexFeatures(features)
const limits = { rows: 1000, columns: 40, bytes: 10_000_000, tags: 1_000_000 }

async function send(who: string, ...sheets: { name: string; rows: CellValue[][] }[]): Promise<void> {
  const bytes = await writeXlsx({ sheets })
  desk.emulator.sendFile(desk.userOf(who), { name: 'bang.xlsx', mime: 'application/octet-stream', bytes })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

/** The sheets of the newest file that An was given. */
async function given(): Promise<SheetRead[]> {
  const { file } = desk.emulator.chat(desk.userOf('An')).findLast(each => each.file)!
  const { file_path: path } = await desk.app.api.getFile(file!.id)
  const read = await readWorkbook((await desk.app.fetchFile(path!, 10_000_000))!, limits)
  return 'sheets' in read ? read.sheets : []
}

/** The tables that are given out, by the command that gives them. */
async function templates(): Promise<Record<string, SheetRead[]>> {
  await desk.go('An', '/solieuexcel')
  const figures = await given()
  await desk.go('An', '/dangkyexcel hoa mai')
  const pledges = await given()
  await desk.go('An', '/danhsach', '[Tải mẫu]')
  return { solieuexcel: figures, dangkyexcel: pledges, danhsach: await given() }
}

const written = (sheets: readonly SheetRead[]) => sheets.map(({ name, rows }) => ({ name, rows }))

test('each table that is given out is of one kind, and comes back to the feature that gave it', async () => {
  const all = await templates()
  for (const [command, sheets] of Object.entries(all))
    expect(kindsIn(sheets, tables).map(kind => kind.command)).toEqual([command])
  const answers = { solieuexcel: 'Không có số liệu nào', dangkyexcel: 'Sẽ ghi: 0', danhsach: 'Không đổi: 38' }
  for (const [command, answer] of Object.entries(answers)) {
    await send('An', ...written(all[command]!))
    expect(last('An')).toContain(answer)
  }
})

test('a file with tables of several kinds is asked for one by one, and nothing of it is taken', async () => {
  const { solieuexcel, dangkyexcel } = await templates()
  const before = await contentOf(desk.db)
  await send('An', ...written([...solieuexcel!.slice(0, 1), ...dangkyexcel!]))
  expect(last('An')).toContain('Tệp này có nhiều loại bảng')
  expect(last('An')).toContain('• Nhập số liệu bằng Excel: có các cột “Mã báo cáo” và “Mã chỉ tiêu”')
  expect(last('An')).toContain('• Đăng ký thi đua bằng Excel')
  expect(await contentOf(desk.db)).toEqual(before)
})

test('a table of pledges that has lost its keys is not taken for a list of people', async () => {
  const { dangkyexcel } = await templates()
  const [sheet] = dangkyexcel!
  const rows = sheet!.rows.map(([, ...rest], nth) => (nth === 1 ? [...rest.slice(0, 2), 'LĐTT', '12'] : rest))
  await send('An', { name: 'A', rows })
  expect(desk.said('An').at(-2)).toContain('Mã dòng do bot ghi sẵn')
  expect(await desk.db.sheetImport.count()).toBe(0)
})

test('a table of no kind is told what the tables are known by that this person can send', async () => {
  const rows = [
    ['Điểm', 'Lớp'],
    ['10', '4A'],
  ]
  await send('An', { name: 'A', rows })
  expect(last('An')).toContain('• Danh sách nhân sự (Excel): có các cột “Họ và tên”, “Trường” và “Vai trò”')
  await send('Hùng', { name: 'A', rows })
  expect(last('Hùng')).toContain('• Nhập số liệu bằng Excel')
  expect(last('Hùng')).not.toContain('Danh sách nhân sự')
})

test('whoever has no table to send is refused before anything is fetched', async () => {
  const fetched = vi.spyOn(desk.app.api, 'getFile')
  for (const who of ['Mai', 'Lan', 'Khách']) {
    await send(who, { name: 'A', rows: [['Họ và tên', 'Trường', 'Vai trò']] })
    expect(last(who)).toMatch(/không thuộc vai trò|chưa tham gia/)
  }
  expect(fetched).not.toHaveBeenCalled()
  await send('Hùng', {
    name: 'A',
    rows: [
      ['Họ và tên', 'Trường', 'Vai trò'],
      ['Lan', 'Hoa Mai', 'GV'],
    ],
  })
  expect(last('Hùng')).toContain('không thuộc vai trò')
  expect(fetched).toHaveBeenCalledOnce()
})

test('a list with a head and nothing below changes nothing and is told so', async () => {
  await send('An', { name: 'A', rows: [['Họ và tên', 'Trường', 'Vai trò']] })
  expect(last('An')).toContain('chưa có dòng nào')
})
