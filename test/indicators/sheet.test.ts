import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allStored, readState } from '../../src/forms/state.ts'
import { openDesk } from '../bot/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let hoaMai: number
beforeEach(async () => {
  desk = await openDesk()
  await desk.go('An', '/kybaocao', 'Học kỳ II 2020/2021', '31/5', 'gửi')
  hoaMai = await owedBy('Hoa Mai')
})
afterEach(() => desk.close())

const owedBy = async (school: string): Promise<number> => {
  const where = { unit: { name: { endsWith: school } }, submittedAt: null }
  return (await desk.db.submission.findFirstOrThrow({ where, orderBy: { id: 'desc' } })).id
}

const last = (who: string) => desk.said(who).at(-1) ?? ''
const head = ['Mã báo cáo', 'Mã chỉ tiêu', 'Tử số / số lượng', 'Mẫu số', 'Không có số']

async function send(who: string, ...rows: CellValue[][]): Promise<void> {
  await sendSheets(who, [{ name: 'Số liệu', rows: [head, ...rows] }])
}

async function sendSheets(who: string, sheets: { name: string; rows: CellValue[][] }[]): Promise<void> {
  const bytes = await writeXlsx({ sheets })
  desk.emulator.sendFile(desk.userOf(who), { name: 'so-lieu.xlsx', mime: 'application/octet-stream', bytes })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

/** The newest file that the bot gave to somebody. */
async function given(who: string) {
  const { file } = desk.emulator.chat(desk.userOf(who)).findLast(each => each.from === 'bot' && each.file)!
  const { file_path: path } = await desk.app.api.getFile(file!.id)
  return await readXlsx((await desk.app.fetchFile(path!, 10_000_000))!, { readStyles: true })
}

/** What stands in somebody's drafts, by the rows' codes. */
async function drafts(who: string): Promise<Record<string, string>> {
  const found = await desk.db.draft.findMany({ where: { chatId: desk.userOf(who) } })
  const stored = found.flatMap(({ state }) => allStored(readState(state)))
  return Object.fromEntries(stored.map(([path, answer]) => [path.replace('figures.', ''), answer]))
}

test('the table asks every row that is still owed, with last period’s figure, in text cells below a frozen head', async () => {
  await desk.go('Hùng', '/solieuexcel')
  const { sheets } = await given('Hùng')
  expect(sheets.map(({ name }) => name)).toEqual(['Học kỳ II 2020-2021'])
  const [sheet] = sheets
  expect(sheet?.rows[0]).toEqual([
    'Mã báo cáo',
    'Mã chỉ tiêu',
    'Trường',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Kỳ trước',
    'Kế hoạch',
    'Tử số / số lượng',
    'Mẫu số',
    'Không có số',
  ])
  expect(sheet?.rows).toHaveLength(1 + 11)
  expect(sheet?.rows[2]).toEqual([
    String(hoaMai),
    'TH-02',
    'Trường Tiểu học Hoa Mai',
    'Học sinh bỏ học (tiểu học): Học sinh tiểu học\nĐếm: số học sinh bỏ học / tổng số học sinh tiểu học',
    '%',
    '2/968 = 0,21 %',
    '0,20',
    '',
    '',
    '',
  ])
  // both lines of what is asked can be seen
  expect(sheet?.rowDefs?.get(2)).toMatchObject({ height: 30 })
  expect(sheet?.freezePane).toMatchObject({ rows: 1 })
  expect(sheet?.dataValidations).toMatchObject([{ range: 'J2:J12' }])
  expect(sheet?.cells?.get('2,7')?.style?.numFmt).toBe('@')
  const deed = await desk.db.audit.findFirstOrThrow({ where: { action: 'figures.export' } })
  expect(deed.after).toEqual({ rows: 11 })
})

test('an officer gets the rows of all schools below; who reports for none is refused', async () => {
  await desk.go('An', '/solieuexcel')
  const [sheet] = (await given('An')).sheets
  expect(new Set(sheet!.rows.slice(1).map(row => row[2])).size).toBe(9)
  for (const who of ['Mai', 'Lan']) {
    await desk.go(who, '/solieuexcel')
    expect(last(who)).toContain('không thuộc vai trò')
  }
})

test('a filled table means what the same words mean when typed, and leads to the review from which it is sent', async () => {
  await desk.go('Hùng', '/solieuexcel')
  const { sheets } = await given('Hùng')
  const answers: [string, CellValue[]][] = [
    ['TH-01', ['1.250', '', '']],
    ['TH-02', [2, 980, '']],
    ['TH-03', ['957/980', '', '']],
    ['TH-04', ['', '', 'Không phát sinh']],
    ['TH-05', ['960', '', '']],
    ['TH-06', ['chưa có số liệu', '', '']],
    ['TH-07', ['187', '191', '']],
    ['TH-08', ['805', '980', '']],
    ['TH-09', ['27 trên 38', '', '']],
    ['TH-10', ['một', '38', '']],
    ['TH-11', ['rồi', '', '']],
  ]
  const rows = sheets[0]!.rows.map(row => {
    const answer = answers.find(([code]) => code === row[1])?.[1]
    return answer ? [...row.slice(0, 7), ...answer] : row
  })
  await sendSheets('Hùng', [{ name: sheets[0]!.name, rows }])
  expect(await drafts('Hùng')).toEqual({
    'TH-01': '=1250',
    'TH-02': '=2/980',
    'TH-03': '=957/980',
    'TH-04': '=noCase',
    'TH-05': '=960/980',
    'TH-06': '=notYet',
    'TH-07': '=187/191',
    'TH-08': '=805/980',
    'TH-09': '=27/38',
    'TH-10': '=1/38',
    'TH-11': '=met',
  })
  expect(last('Hùng')).toContain('kiểm tra lại trước khi gửi')
  expect(last('Hùng')).toContain('kỳ trước 196, kỳ này 1.250')
  expect((await desk.db.submission.findUniqueOrThrow({ where: { id: hoaMai } })).submittedAt).toBeNull()
  await desk.go('Hùng', '[Gửi]')
  expect(last('Hùng')).toContain('Phòng đã nhận số liệu')
})

test('what a file says takes the place of what was typed before; what it leaves out stays', async () => {
  await desk.go('Hùng', '/solieu', '196', '2/970', '/solieuexcel')
  expect(last('Hùng')).toContain('Việc đang điền dở được để lại')
  await send('Hùng', [hoaMai, 'TH-02', '3/970'], [hoaMai, 'TH-03', '960', '970'], [hoaMai, 'TH-04'])
  expect(await drafts('Hùng')).toEqual({
    'TH-01': expect.stringMatching(/=196$/),
    'TH-02': '=3/970',
    'TH-03': '=960/970',
  })
  expect(last('Hùng')).toContain('Câu 4/11')
})

test('every wrong cell is named with its reason and comes back red; the others are taken', async () => {
  await send(
    'Hùng',
    [hoaMai, 'TH-01', 'không'],
    [hoaMai, 'TH-02', '981', '980'],
    [hoaMai, 'TH-03', '97,35%'],
    [hoaMai, 'TH-05', '', '970'],
    [hoaMai, 'TH-06', '5', '', 'Không áp dụng'],
    [hoaMai, 'TH-08', '805/970'],
    [hoaMai, 'TH-08', '806/970'],
    [hoaMai, 'MN-01', '12'],
    ['abc', 'TH-09', '12'],
    [hoaMai, 'TH-10', 'x'.repeat(5000)],
  )
  const [sheet] = (await given('Hùng')).sheets
  const red = [...sheet!.cells!].filter(([, { comment }]) => comment)
  expect(Object.fromEntries(red.map(([at, { comment }]) => [at, comment?.text]))).toEqual({
    '1,2': 'Chưa rõ là: 0; Không phát sinh. Xin ghi rõ hơn.',
    '2,2': 'Số đạt (981) không thể lớn hơn tổng số (980). Thầy/cô xem lại giúp.',
    '3,2': 'Cần số đếm, không phải phần trăm. Phần trăm thì bot tự tính.',
    '4,2': 'Thiếu tử số.',
    '5,4': 'Đã có số thì để trống ô “Không có số”.',
    '7,2': 'Chỉ tiêu này đã ghi ở một dòng phía trên.',
    '8,2': 'Báo cáo này không hỏi chỉ tiêu có mã “MN-01”.',
    '9,0': 'Mã báo cáo là số do bot ghi sẵn; xin để nguyên.',
    '10,2': 'Dài quá 60 chữ.',
  })
  expect(desk.said('Hùng').at(-2)).toContain('9 ô cần sửa')
  expect(desk.said('Hùng').at(-2)).toContain('• C3: Số đạt (981)')
  expect(last('Hùng')).toContain('đã ghi nháp 1 số liệu')
  expect(await drafts('Hùng')).toEqual({ 'TH-08': '=805/970' })
  // the red cells are corrected and the same file comes again
  await send('Hùng', [hoaMai, 'TH-02', '1', '980'], [hoaMai, 'TH-08', '805/970'])
  expect(await drafts('Hùng')).toEqual({ 'TH-02': '=1/980', 'TH-08': '=805/970' })
})

test('a school that is not theirs, a report sent before and a period that is over are each told, and change nothing', async () => {
  const other = await owedBy('Bình Minh')
  await send('Hùng', [other, 'TH-01', '12'], [99_999, 'TH-01', '12'])
  expect(last('Hùng')).toContain(`Mã báo cáo ${other}: không phải báo cáo của trường thầy/cô`)
  expect(last('Hùng')).toContain('Mã báo cáo 99999: không phải')
  expect(last('Hùng')).not.toContain('Bình Minh')
  const sent = { submittedAt: desk.clock.now(), submittedById: 1, submittedAs: 'principal' as const }
  await desk.db.submission.update({ where: { id: hoaMai }, data: sent })
  await send('Hùng', [hoaMai, 'TH-01', '12'])
  expect(last('Hùng')).toContain('Số liệu của trường đã được')
  await desk.db.submission.update({ where: { id: hoaMai }, data: { submittedAt: null } })
  await desk.db.period.updateMany({ data: { closesAt: desk.clock.now() } })
  await send('Hùng', [hoaMai, 'TH-01', '12'])
  expect(last('Hùng')).toContain('đã đóng')
  await desk.go('Hùng', '/solieuexcel')
  expect(last('Hùng')).toContain('không có báo cáo nào còn thiếu')
  expect(await drafts('Hùng')).toEqual({})
})

test('an officer’s file fills a draft for each school, opened on its behalf', async () => {
  const other = await owedBy('Bình Minh')
  await send('An', [hoaMai, 'TH-01', '195'], [other, 'TH-01', '120'])
  expect(last('An')).toContain('Trường Tiểu học Hoa Mai, kỳ Học kỳ II 2020/2021: đã ghi nháp 1 số liệu')
  expect(last('An')).toContain('Chưa gửi gì cả.')
  await desk.go('An', '[Trường Tiểu học Bình Minh – Học kỳ II 2020/2021]')
  expect(last('An')).toContain('Câu 2/11')
  expect(desk.said('An').join('\n')).toContain('Nhập hộ số liệu')
})

test('somebody who reports for no school changes nothing with a table of another’s', async () => {
  for (const who of ['Mai', 'Lan']) {
    await send(who, [hoaMai, 'TH-01', '1'])
    expect(last(who)).toContain('không thuộc vai trò')
  }
  expect(await desk.db.draft.count()).toBe(0)
})
