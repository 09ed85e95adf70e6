import { writeOds } from 'hucre/ods'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compoundFile, handmade, picture } from '../../lib/workbooks.ts'
import { openDesk } from '../../bot/desk.ts'
import { head } from './lists.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const last = (who: string) => desk.said(who).at(-1) ?? ''

async function send(who: string, bytes: Uint8Array, name = 'danh-sach.xlsx'): Promise<void> {
  desk.emulator.sendFile(desk.userOf(who), { name, mime: 'application/octet-stream', bytes })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

const workbook = async (...rows: CellValue[][]) =>
  await writeXlsx({ sheets: [{ name: 'Danh sách', rows: [head, ...rows] }] })

/** The newest file that the bot gave to somebody. */
async function given(who: string) {
  const { file } = desk.emulator.chat(desk.userOf(who)).findLast(each => each.from === 'bot' && each.file)!
  const { file_path: path } = await desk.app.api.getFile(file!.id)
  return await readXlsx((await desk.app.fetchFile(path!, 10_000_000))!, { readStyles: true })
}

const row = (name: string, role = 'GV', phone: CellValue = '') => ['', name, 'Hoa Mai', role, '', phone, '']

test.for([
  ['a picture under another name', 'anh.xlsx', picture, 'không phải bảng tính Excel'],
  ['a workbook of old Excel', 'cu.xls', compoundFile('Workbook'), 'kiểu Excel cũ'],
  ['a protected workbook', 'kin.xlsx', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'có mật khẩu'],
  ['a zip bomb', 'to.xlsx', handmade({ strings: '<si><t>a</t></si>'.repeat(2_200_000) }), 'quá lớn'],
  ['half a workbook', 'hong.xlsx', Buffer.from('PK\x03\x04 and no more'), 'bị hỏng'],
] as const)('%s gets its own clear answer and keeps nothing', async ([, name, bytes, answer]) => {
  await send('An', bytes, name)
  expect(last('An')).toContain(answer)
  expect(await desk.db.sheetImport.count()).toBe(0)
})

test('so do another office program’s table, an empty one and one without a head', async () => {
  await send('An', await writeOds({ sheets: [{ name: 'A', rows: [['x']] }] }), 'bang.ods')
  expect(last('An')).toContain('OpenDocument')
  await send('An', await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))
  expect(last('An')).toContain('Tệp này trống')
  await send('An', await writeXlsx({ sheets: [{ name: 'A', rows: [['Điểm', 'Lớp']] }] }))
  expect(last('An')).toContain('không thấy dòng tiêu đề')
})

test('the template is filled with the list, offers lists to pick from, and changes nothing when it comes back', async () => {
  await desk.go('An', '/danhsach', '[Tải mẫu]')
  const [people, schools] = (await given('An')).sheets
  expect(people?.rows).toHaveLength(1 + 38 + 300)
  expect(people?.rows[1]).toEqual([
    '3',
    'Nguyễn Thị Kim Cúc',
    'Trường Mầm non Hoa Phượng',
    'hiệu trưởng',
    '',
    '',
    '',
  ])
  expect(people?.dataValidations).toMatchObject([{ range: 'C2:C339' }, { range: 'D2:D339' }])
  expect(people?.freezePane).toMatchObject({ rows: 1 })
  expect(schools?.rows).toHaveLength(1 + 9)
  await send('An', await writeXlsx({ sheets: [people!, schools!].map(({ name, rows }) => ({ name, rows })) }))
  expect(last('An')).toContain('Mới: 0 · Thay đổi: 0 · Rời đi: 0 · Không đổi: 38')
  expect(await desk.db.sheetImport.count()).toBe(0)
})

test('F-D12: what is wrong comes back red with its reason, beside whatever else was in the file', async () => {
  await send(
    'An',
    await workbook(row('Lan mới'), row('Vũ Văn Nam', 'thợ lặn', 912345678), row('', 'GV', '0168')),
  )
  const [sheet] = (await given('An')).sheets
  const red = [...sheet!.cells!]
    .filter(([, { comment }]) => comment)
    .map(([at, { comment }]) => [at, comment?.text])
  expect(Object.fromEntries(red)).toEqual({
    '2,3': expect.stringContaining('không rõ vai trò “thợ lặn”'),
    '3,1': 'thiếu họ và tên',
    '3,5': expect.stringContaining('không phải số điện thoại đang dùng'),
  })
  expect(sheet?.rows[2]?.slice(1, 6)).toEqual(['Vũ Văn Nam', 'Hoa Mai', 'thợ lặn', '', '912345678'])
  await desk.go('An', '[Ghi, không cho ai rời đi]')
  expect(desk.emulator.chat(desk.userOf('An')).at(-1)?.text).toContain('Xong một phần: 1/3 dòng')
})

test('what was written stands in the log: the import in numbers, who changed and who left', async () => {
  const hoaMai = await desk.db.unit.findFirstOrThrow({ where: { name: { endsWith: 'Hoa Mai' } } })
  await send(
    'An',
    await workbook(row('Phạm Quốc Hùng', 'HT'), row('Trần Thị Lan', 'TTCM'), row('Vũ Văn Nam')),
  )
  await desk.go('An', '[Ghi, kể cả 5 người rời đi]')
  const deeds = await desk.db.audit.findMany({
    where: { action: { startsWith: 'roster.' } },
    orderBy: { id: 'asc' },
  })
  expect(deeds[0]).toMatchObject({
    action: 'roster.import',
    after: { new: 1, changed: 1, left: 5, good: 3, rows: 3 },
  })
  expect(deeds[1]).toMatchObject({
    action: 'roster.change',
    before: { roles: ['teacher'] },
    after: { roles: ['teamHead'] },
  })
  expect(deeds.filter(({ action }) => action === 'roster.leave')).toHaveLength(5)
  const held = await desk.db.membership.findMany({
    where: { unitId: hoaMai.id, endedAt: null },
    select: { role: true, person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  expect(held.map(({ role, person }) => `${person.name}: ${role}`)).toEqual([
    'Phạm Quốc Hùng: principal',
    'Vũ Văn Nam: teacher',
    'Trần Thị Lan: teamHead',
  ])
  const [kept] = await desk.db.sheetImport.findMany()
  expect(kept).toMatchObject({ rows: {}, confirmedAt: expect.any(Date) })
})

test('two who press at the same moment write a file once', async () => {
  await send('An', await workbook(row('Vũ Văn Nam')))
  const press = desk.last('An', '[Ghi, không cho ai rời đi]')
  await desk.many([press, press, press])
  expect(await desk.db.person.count({ where: { name: 'Vũ Văn Nam' } })).toBe(1)
  expect(await desk.db.audit.count({ where: { action: 'roster.import' } })).toBe(1)
})

test('what changed since the file was read is looked at again when it is written', async () => {
  await send('An', await workbook(row('Vũ Văn Nam')))
  await send('An', await workbook(row('Vũ Văn Nam')))
  await desk.go('An', '[Ghi, không cho ai rời đi]')
  const first = await desk.db.sheetImport.findFirstOrThrow({ where: { confirmedAt: null } })
  desk.emulator.press(desk.userOf('An'), 1, `rosterWrite:${first.id}:stay`, { forged: true })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
  expect(await desk.db.person.count({ where: { name: 'Vũ Văn Nam' } })).toBe(1)
})

test('an office sees nothing of another: neither by code nor by phone, nor by its button', async () => {
  const other = await desk.db.unit.create({ data: { kind: 'office', name: 'Phòng khác' } })
  const school = await desk.db.unit.create({
    data: { kind: 'school', name: 'Trường Sơn Ca', parentId: other.id },
  })
  const stranger = await desk.db.person.create({ data: { name: 'Vũ Văn Nam', phone: '+84987654321' } })
  await desk.db.membership.create({ data: { personId: stranger.id, unitId: school.id, role: 'teacher' } })
  await send(
    'An',
    await workbook([stranger.id, 'Vũ Văn Nam', 'Hoa Mai', 'GV', '', '', ''], row('Nam', 'GV', '0987654321')),
  )
  const told = desk.said('An').slice(-2).join('\n')
  expect(told).toContain('không có mã này trong danh sách của đơn vị')
  expect(told).toContain('Nam, giáo viên')
  await send('An', await workbook(['', 'Lan', 'Sơn Ca', 'GV', '', '', '']))
  expect(desk.said('An').at(-2)).toContain('không có trường “Sơn Ca”')
  expect(last('An')).toContain('chưa có gì để ghi')
  const kept = await desk.db.sheetImport.create({
    data: {
      kind: 'roster',
      officeId: other.id,
      byId: stranger.id,
      createdAt: desk.clock.now(),
      fileName: 'x',
      rows: {},
    },
  })
  desk.emulator.press(desk.userOf('An'), 1, `rosterWrite:${kept.id}:leave`, { forged: true })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
  expect(last('An')).toContain('không thuộc vai trò')
})

test('ten thousand rows are read, told and written', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, nth) => row(`Người Số ${nth}`, 'GV', 910_000_000 + nth))
  await send('An', await workbook(...rows))
  expect(last('An')).toContain('Mới: 10.000')
  await desk.go('An', '[Ghi, không cho ai rời đi]')
  expect(await desk.db.person.count({ where: { phone: { startsWith: '+8491' } } })).toBe(10_000)
})
