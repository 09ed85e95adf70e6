import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { basics } from '../../../src/bot/basics.ts'
import { contentOf } from '../../bot/content.ts'
import { openDesk, times } from '../../bot/desk.ts'
import { compoundFile, handmade, picture } from '../../lib/workbooks.ts'
import { head } from './field.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  desk = await openDesk(['Khách'])
  await desk.db.campaign.updateMany({ data: { launchedAt: desk.clock.now() } })
})
afterEach(() => desk.close())

const last = (who: string) => desk.said(who).at(-1) ?? ''
const shown = (who: string) => desk.emulator.chat(desk.userOf(who)).at(-1)!

async function sendBytes(who: string, bytes: Uint8Array, name = 'dang-ky.xlsx'): Promise<void> {
  desk.emulator.sendFile(desk.userOf(who), { name, mime: 'application/octet-stream', bytes })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

async function sendSheets(who: string, ...sheets: { name: string; rows: CellValue[][] }[]): Promise<void> {
  await sendBytes(who, await writeXlsx({ sheets }))
}

const send = (who: string, ...rows: CellValue[][]) =>
  sendSheets(who, { name: 'Phong trào', rows: [head, ...rows] })

const forge = (who: string, data: string) => desk.forge(who, data)

/** The newest file that the bot gave to somebody. */
async function given(who: string) {
  const { file } = desk.emulator.chat(desk.userOf(who)).findLast(each => each.from === 'bot' && each.file)!
  const { file_path: path } = await desk.app.api.getFile(file!.id)
  return (await readXlsx((await desk.app.fetchFile(path!, 10_000_000))!, { readStyles: true })).sheets
}

/** Hoa Mai is the fifth unit; Hùng, Oanh, Hà, Lan, Minh, Diệp and Tùng are the people 13 to 19. */
const row = (personId: number, ...filled: string[]) => [`DK1.5.${personId}`, '', '', ...filled]
const [lan, minh, diep, tung] = [16, 17, 18, 19]

const pledgers = async () =>
  (await desk.db.pledge.findMany({ orderBy: { personId: 'asc' } })).map(({ personId }) => personId)

test('the table has a line for each person who can still pledge, with the titles of the day to pick from', async () => {
  await desk.db.title.updateMany({ where: { code: 'BK' }, data: { validUntil: '2021-05-03' } })
  await desk.go('Lan', '/dangky', '1', '1', '12 tiết dạy tốt', 'bỏ qua', '[Gửi]')
  await desk.go('An', '/dangkyexcel hoa mai')
  const [sheet, titles] = await given('An')
  expect(sheet?.name).toBe('Phong trào thi đua yêu nướ')
  expect(sheet?.rows.map(line => line.slice(0, 4))).toEqual([
    ['Mã dòng', 'Trường', 'Họ và tên', 'Danh hiệu'],
    ...[
      [18, 'Huỳnh Ngọc Diệp'],
      [15, 'Đỗ Thị Ngọc Hà'],
      [13, 'Phạm Quốc Hùng'],
      [17, 'Nguyễn Văn Minh'],
      [14, 'Lê Thị Kim Oanh'],
      [19, 'Bùi Thanh Tùng'],
    ].map(([id, name]) => [`DK1.5.${id}`, 'Trường Tiểu học Hoa Mai', name, '']),
  ])
  expect(titles?.rows.flat()).toEqual([
    'Danh hiệu',
    'Lao động tiên tiến',
    'Chiến sĩ thi đua cơ sở',
    'Chiến sĩ thi đua cấp Bộ, cấp tỉnh',
    'Chiến sĩ thi đua toàn quốc',
    'Giấy khen',
    'Kỷ niệm chương',
    'Không đăng ký danh hiệu',
  ])
  expect(sheet?.dataValidations).toMatchObject([{ range: 'D2:D7', formula1: "'Danh hiệu'!$A$2:$A$8" }])
  expect(sheet?.freezePane).toMatchObject({ rows: 1 })
  for (const cell of ['1,0', '1,3', '1,4']) expect(sheet?.cells?.get(cell)?.style?.numFmt).toBe('@')
  const deed = await desk.db.audit.findFirstOrThrow({ where: { action: 'pledge.export' } })
  expect(deed).toMatchObject({ unitId: 1, after: { rows: 6 } })
})

test('several campaigns have a sheet each, for those they are meant for; schools may have titles of their own', async () => {
  const { officeId } = await desk.db.campaign.findFirstOrThrow()
  const now = desk.clock.now()
  const leaders = { title: 'Dành cho lãnh đạo', audience: ['principal' as const], officeId, createdAt: now }
  await desk.db.campaign.create({ data: { ...leaders, launchedAt: now } })
  await desk.db.campaign.create({ data: { ...leaders, title: 'Chưa phát động' } })
  const below = await desk.db.unit.create({
    data: { kind: 'office', name: 'Phòng dưới', parentId: officeId },
  })
  await desk.db.unit.update({ where: { id: 6 }, data: { parentId: below.id } })
  await desk.db.title.create({
    data: { officeId: below.id, code: 'RIENG', name: 'Danh hiệu riêng', position: 1 },
  })
  await desk.go('An', '/dangkyexcel', '[Tất cả 9 trường, một tệp]')
  const [leading, everyone, titles] = await given('An')
  expect(leading?.name).toBe('Dành cho lãnh đạo')
  expect(leading?.rows).toHaveLength(1 + 9)
  expect(everyone?.rows).toHaveLength(1 + 38)
  expect(titles?.rows.map(([, own]) => own)).toContain('Danh hiệu riêng')
  const binhMinh = everyone!.rows.flatMap((line, nth) =>
    String(line[0]).startsWith('DK1.6.') ? [nth + 1] : [],
  )
  expect(everyone?.dataValidations).toMatchObject([
    { formula1: "'Danh hiệu'!$A$2:$A$9" },
    { range: `D${binhMinh[0]}:D${binhMinh.at(-1)}`, formula1: "'Danh hiệu'!$B$2:$B$10" },
    { formula1: "'Danh hiệu'!$A$2:$A$9" },
  ])
})

test('a part of a name that fits several schools asks which; a name of none says so', async () => {
  await desk.go('An', '/dangkyexcel mam non')
  expect(last('An')).toContain('Có 3 trường có tên như vậy')
  const labels = shown('An')
    .buttons.flat()
    .map(({ label }) => label)
  expect(labels).toEqual(['Trường Mầm non Hoa Phượng', 'Trường Mầm non Tuổi Thơ', 'Trường Mầm non Ánh Dương'])
  await desk.go('An', '/dangkyexcel Sơn Ca')
  expect(last('An')).toContain('Không có trường nào tên như “Sơn Ca”')
})

test('the table that comes back filled in is shown, kept, and written only after the yes', async () => {
  await desk.go('An', '/dangkyexcel hoa mai')
  const filled = (await given('An')).map(({ name, rows }) => ({
    name,
    rows: rows.map(line =>
      line[0] === 'DK1.5.16'
        ? [...line.slice(0, 3), 'Giấy khen', 12, '', new Date('2021-05-04T00:00:00Z')]
        : line,
    ),
  }))
  await sendSheets('An', ...filled)
  expect(last('An')).toContain('Sẽ ghi: 1 · Đã đăng ký từ trước: 0 · Để trống: 6 · Cần sửa: 0')
  expect(last('An')).toContain('• Trần Thị Lan, Trường Tiểu học Hoa Mai: Giấy khen')
  expect(await desk.db.pledge.count()).toBe(0)
  await desk.go('An', '[Ghi 1 đăng ký]')
  const pledge = await desk.db.pledge.findFirstOrThrow({ include: { title: true } })
  expect(pledge).toMatchObject({
    personId: lan,
    unitId: 5,
    targets: '12',
    note: '04/05/2021',
    enteredById: 1,
  })
  expect(pledge.title?.code).toBe('GK')
  const deed = await desk.db.audit.findFirstOrThrow({ where: { action: 'pledge.send' } })
  expect(deed).toMatchObject({ actorId: 1, personId: lan, unitId: 5, behalfOf: 5 })
  expect(await desk.db.sheetImport.findMany()).toMatchObject([{ kind: 'pledges', rows: {} }])
})

test('every bad cell comes back red with its reason beside a list to pick from, and all are named in the chat', async () => {
  const bad = Array.from({ length: 60 }, (_, nth) => [`DK1.77.${nth + 1}`, '', '', 'LĐTT', '12'])
  await send('An', row(lan, 'Anh hùng', '12'), row(minh, 'LĐTT', ''), ...bad)
  const [sheet, titles] = await given('An')
  const red = [...sheet!.cells!].filter(([, { comment }]) => comment)
  expect(red).toHaveLength(62)
  expect(Object.fromEntries(red.map(([at, { comment }]) => [at, comment?.text]))).toMatchObject({
    '1,3': expect.stringContaining('Không có danh hiệu “Anh hùng”. Chọn một trong: Lao động tiên tiến;'),
    '2,4': 'Chưa ghi nội dung, chỉ tiêu.',
    '3,0': 'Mã dòng này không phải của ai ở các trường thầy/cô nhập hộ được.',
  })
  expect(sheet?.dataValidations).toMatchObject([{ range: 'D2:D3' }])
  expect(titles?.rows[1]).toEqual(['Lao động tiên tiến'])
  const told = desk.said('An').slice(-3).join('\n')
  expect(told).toContain('62 ô cần sửa')
  for (const cell of ['D2', 'E3', 'A4', 'A5', 'A6', 'A40']) expect(told).toContain(`• ${cell}: `)
  expect(told).toContain('… và 18 ô khác')
  expect(told).toContain('Không có đăng ký mới nào')
  expect(await desk.db.sheetImport.count()).toBe(0)
})

test('F-D1: of twenty taps on “Ghi” at the same moment one writes, and a second file with the same people adds nobody', async () => {
  const both = [row(lan, 'LĐTT', '12'), row(minh, 'LĐTT', '13')]
  await send('An', ...both)
  const first = desk.last('An', '[Ghi 2 đăng ký]')
  await send('An', ...both, row(diep, 'LĐTT', '14'))
  await desk.many(times(20, first))
  expect(await pledgers()).toEqual([lan, minh])
  expect(await desk.db.delivery.count({ where: { key: { startsWith: 'pledge-for:' } } })).toBe(2)
  await desk.go('An', '[Ghi 3 đăng ký]')
  expect(shown('An').text).toContain('Xong một phần: 1/3 dòng.')
  expect(shown('An').text).toContain('• Trần Thị Lan: Đã đăng ký trong lúc chờ, nên giữ nguyên.')
  expect(await pledgers()).toEqual([lan, minh, diep])
})

test('F-D2: two files with the same people, written at the same moment, store each person once and fail for nobody', async () => {
  const people = Array.from({ length: 30 }, (_, nth) => nth + 3)
  const keys = await desk.db.membership.findMany({ where: { personId: { in: people } } })
  const rows = keys.map(({ unitId, personId }) => [`DK1.${unitId}.${personId}`, '', '', 'LĐTT', 'x'])
  await send('An', ...rows)
  await send('An', ...rows.toReversed())
  const [one, other] = await desk.db.sheetImport.findMany({ orderBy: { id: 'asc' } })
  const press = (id: number) => {
    desk.emulator.press(desk.userOf('An'), 1, `pledgewrite:${id}`, { forged: true })
    return desk.emulator.updates().at(-1)!
  }
  await desk.many([press(one!.id), press(other!.id)])
  expect(await pledgers()).toEqual(people)
  expect(desk.emulator.events().find(({ text }) => text.includes('gặp lỗi'))).toBeUndefined()
  expect(await desk.db.audit.count({ where: { action: 'pledge.send' } })).toBe(30)
})

test('what changed between the file and the yes is looked at again, each person by name', async () => {
  await send('An', ...[lan, minh, diep, tung].map(id => row(id, 'LĐTT', '12')))
  await desk.go('Lan', '/dangky', '1', '1', 'Tự đăng ký', 'bỏ qua', '[Gửi]')
  await desk.db.membership.updateMany({ where: { personId: minh }, data: { endedAt: desk.clock.now() } })
  await desk.go('An', '[Ghi 4 đăng ký]')
  const { text } = shown('An')
  expect(text).toContain('Xong một phần: 2/4 dòng.')
  expect(text).toContain('• Trần Thị Lan: Đã đăng ký trong lúc chờ, nên giữ nguyên.')
  expect(text).toContain('• Nguyễn Văn Minh: Người này không còn ở trường')
  expect((await desk.db.pledge.findFirstOrThrow({ where: { personId: lan } })).targets).toBe('Tự đăng ký')
  expect(await pledgers()).toEqual([lan, diep, tung])
})

test('when the campaign or the title is over by then, nothing is written and that is said', async () => {
  await send('An', row(lan, 'LĐTT', '12'))
  await send('An', row(minh, 'LĐTT', '12'))
  const [one, other] = await desk.db.sheetImport.findMany({ orderBy: { id: 'asc' } })
  await desk.db.title.updateMany({ where: { code: 'LDTT' }, data: { validUntil: '2021-05-03' } })
  await forge('An', `pledgewrite:${one!.id}`)
  expect(last('An')).toContain('Xong một phần: 0/1 dòng.')
  expect(last('An')).toContain('• Trần Thị Lan: Danh hiệu hoặc câu hỏi đã thay đổi')
  await desk.db.campaign.updateMany({ data: { closedAt: desk.clock.now() } })
  await forge('An', `pledgewrite:${other!.id}`)
  expect(last('An')).toContain('• Nguyễn Văn Minh: Phong trào của dòng này không mở')
  expect((await desk.db.pledge.count()) + (await desk.db.delivery.count())).toBe(0)
  await desk.go('An', '/dangkyexcel hoa mai')
  expect(last('An')).toContain('Hiện không có ai để đăng ký')
})

test('each person is told once with the receipt, and who leads a school once of all its people', async () => {
  await send('An', row(13, 'LĐTT', 'a'), row(lan, 'CSTĐCS', 'b', 'Trò chơi'), row(minh, 'LĐTT', 'c'), [
    'DK1.6.20',
    '',
    '',
    'LĐTT',
    'd',
  ])
  await desk.go('An', '[Ghi 4 đăng ký]')
  const rows = await desk.db.delivery.findMany({ orderBy: { key: 'asc' } })
  const { id } = await desk.db.sheetImport.findFirstOrThrow()
  const pledges = await desk.db.pledge.findMany({ orderBy: { id: 'asc' } })
  expect(rows.map(({ key, unitId }) => [key, unitId])).toEqual([
    ...pledges.map(pledge => [`pledge-for:${pledge.id}:${pledge.personId}`, null]),
    // at Bình Minh only the principal pledges: the deputy hears of it
    [`pledges-entered:${id}:5:13`, 5],
    [`pledges-entered:${id}:5:14`, 5],
    [`pledges-entered:${id}:6:21`, 6],
  ])
  expect(shown('An').text).toContain('3 người đã tham gia bot')
  expect(shown('An').text).toContain('1 người chưa tham gia bot')
})

test('the receipts come as a table, as often as they are wanted, for who wrote the file', async () => {
  await send('An', row(lan, 'CSTĐCS', 'b', 'Trò chơi'), row(minh, 'không đăng ký', 'c', '', 'x'))
  await desk.go('An', '[Ghi 2 đăng ký]', '[Tải biên nhận (Excel)]', '[Tải biên nhận (Excel)]')
  const [sheet] = await given('An')
  const pledges = await desk.db.pledge.findMany({ orderBy: { id: 'asc' } })
  expect(sheet?.rows.slice(1).map(line => line.slice(2, 8))).toEqual([
    ['Trần Thị Lan', 'Chiến sĩ thi đua cơ sở', 'b', 'Trò chơi', '', pledges[0]?.receipt],
    ['Nguyễn Văn Minh', 'Không đăng ký danh hiệu', 'c', '', 'x', pledges[1]?.receipt],
  ])
  const { id } = await desk.db.sheetImport.findFirstOrThrow()
  for (const who of ['Mai', 'Hùng', 'Khách']) {
    await forge(who, `pledgereceipts:${id}`)
    expect(desk.emulator.chat(desk.userOf(who)).some(({ file }) => file)).toBe(false)
  }
})

/** Khách becomes an officer of another office with a school of its own. */
async function foundOtherOffice(): Promise<void> {
  const { db } = desk
  const other = await db.unit.create({ data: { kind: 'office', name: 'Phòng khác' } })
  await db.unit.create({ data: { kind: 'school', name: 'Trường Sơn Ca', parentId: other.id } })
  const officer = await db.person.create({ data: { name: 'Vũ Văn Nam', telegramId: desk.userOf('Khách') } })
  await db.membership.create({ data: { personId: officer.id, unitId: other.id, role: 'officer' } })
}

test('Mai, a principal and an officer of another office get nothing and change nothing', async () => {
  await foundOtherOffice()
  await send('An', row(lan, 'LĐTT', '12'))
  const { id } = await desk.db.sheetImport.findFirstOrThrow()
  const before = await contentOf(desk.db)
  const buttons = ['pledgesheet:5', 'pledgewrite:ID', 'pledgedrop:ID', 'pledgereceipts:ID', 'pledgesat:5:1:0']
  for (const who of ['Mai', 'Khách']) {
    for (const data of buttons) {
      await forge(who, data.replace('ID', String(id)))
      expect(last(who)).toContain('không thuộc vai trò')
    }
    await desk.go(who, '/dangkyexcel hoa mai')
    await send(who, row(lan, 'LĐTT', '12'), ['DK1.5.16', '', 'Trần Thị Lan', 'LĐTT', '12'])
    const heard = desk.said(who).join('\n')
    for (const secret of ['Lan', 'Hoa Mai', 'yêu nước'])
      expect(heard.replaceAll('hoa mai', '')).not.toContain(secret)
  }
  expect(last('Khách')).toContain('Không có đăng ký mới nào')
  expect(desk.said('Khách').at(-2)).toContain('không phải của ai ở các trường thầy/cô nhập hộ được')
  await desk.go('Hùng', '/dangkyexcel')
  expect(last('Hùng')).toContain('không thuộc vai trò')
  await send('Hùng', row(lan, 'LĐTT', '12'))
  expect(last('Hùng')).toContain('Bảng đăng ký thi đua do Phòng gửi cho bot.')
  const after = await contentOf(desk.db)
  const unseen = (content: typeof before) => ({ ...content, Person: [] })
  expect(unseen(after)).toEqual(unseen(before))
})

test('an officer who is none any more writes nothing, though the file was theirs', async () => {
  await send('An', row(lan, 'LĐTT', '12'))
  const press = desk.last('An', '[Ghi 1 đăng ký]')
  await desk.db.membership.updateMany({ where: { personId: 1 }, data: { endedAt: desk.clock.now() } })
  await desk.bot.handle(press)
  expect(last('An')).toContain('không thuộc vai trò')
  expect(await desk.db.pledge.count()).toBe(0)
})

test('a file for which nobody says yes is forgotten after a day', async () => {
  await send('An', row(lan, 'LĐTT', '12'))
  const press = desk.last('An', '[Ghi 1 đăng ký]')
  desk.clock.set(new Date(desk.clock.now().getTime() + 25 * 60 * 60 * 1000))
  await basics.sweep!(desk.app, desk.clock.now())
  expect(await desk.db.sheetImport.findMany()).toMatchObject([{ rows: {}, cancelledAt: expect.any(Date) }])
  await desk.bot.handle(press)
  expect(shown('An').text).toContain('đã quá một ngày')
  expect(await desk.db.pledge.count()).toBe(0)
})

test.for([
  ['a picture under another name', picture, 'không phải bảng tính Excel'],
  ['a protected workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'có mật khẩu'],
  ['a zip bomb', handmade({ strings: '<si><t>a</t></si>'.repeat(2_200_000) }), 'quá lớn'],
] as const)('%s gets its own clear answer with a way to the table', async ([, bytes, answer]) => {
  await sendBytes('An', bytes)
  expect(last('An')).toContain(answer)
  await desk.go('An', '[Đăng ký thi đua bằng Excel]')
  expect(last('An')).toContain('Thầy/cô lấy bảng đăng ký thi đua của trường nào?')
  expect(await desk.db.sheetImport.count()).toBe(0)
})

test(
  'a thousand pledges are read, told, written and told of in few seconds',
  { timeout: 60_000 },
  async () => {
    const people = await desk.db.person.createManyAndReturn({
      data: Array.from({ length: 1000 }, (_, nth) => ({ name: `Người Số ${nth}` })),
      select: { id: true },
    })
    await desk.db.membership.createMany({
      data: people.map(({ id }) => ({ personId: id, unitId: 5, role: 'teacher' as const })),
    })
    await send('An', ...people.map(({ id }) => row(id, 'LĐTT', '12 tiết dạy tốt')))
    const before = await desk.db.handledUpdate.count()
    const began = performance.now()
    await desk.go('An', '[Ghi 1.000 đăng ký]')
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(await desk.db.handledUpdate.count()).toBe(before + 1)
    expect(await desk.db.pledge.count()).toBe(1000)
    expect(await desk.db.delivery.count()).toBe(1000 + 2)
    expect(shown('An').text).toContain('Đã ghi xong 1.000 đăng ký')
  },
)
