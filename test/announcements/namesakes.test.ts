import { afterEach, expect, test } from 'vitest'
import { toldApart } from '../../src/announcements/writing/namesakes.rules.ts'
import { plain } from '../../src/lib/fluent.ts'
import { openDesk } from '../bot/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>> | undefined

afterEach(async () => {
  await desk?.close()
  desk = undefined
})

const minh = (id: number, role: 'teacher' | 'clerk' = 'teacher', team: string | null = null) => {
  return { id, name: 'Nguyễn Văn Minh', school: 'Trường Hoa Mai', role, team }
}
const marks = (people: Parameters<typeof toldApart>[0]) =>
  toldApart(people).map(({ mark }) => mark && plain('vi', mark))

test('who shares name and school with nobody has no mark', () => {
  expect(marks([minh(1), { ...minh(2), school: 'Trường Bình Minh' }, { ...minh(3), name: 'Minh' }])).toEqual([
    null,
    null,
    null,
  ])
})

test.for([
  ['by what they are', [minh(1), minh(2, 'clerk')], ['giáo viên', 'văn thư']],
  [
    'by their team, where they are the same',
    [minh(1, 'teacher', 'Tổ Toán'), minh(2, 'teacher', 'Tổ Văn'), minh(3, 'clerk')],
    ['giáo viên Tổ Toán', 'giáo viên Tổ Văn', 'văn thư'],
  ],
  ['by the order in which they came to the list', [minh(9), minh(4)], ['giáo viên số 2', 'giáo viên số 1']],
  [
    'by that order in one team too',
    [minh(1, 'teacher', 'Tổ Toán'), minh(2, 'teacher', 'Tổ Toán')],
    ['giáo viên Tổ Toán số 1', 'giáo viên Tổ Toán số 2'],
  ],
] as const)('namesakes at one school are told apart %s', ([, people, expected]) => {
  expect(marks(people)).toEqual(expected)
})

/** Somebody of Lan's name works as a clerk at her school. */
async function addNamesake(): Promise<{ name: string; personId: number }> {
  const { db, userOf } = desk!
  const lan = await db.person.findFirstOrThrow({ where: { telegramId: userOf('Lan') } })
  const { unitId, teamId } = await db.membership.findFirstOrThrow({ where: { personId: lan.id } })
  const { id: personId } = await db.person.create({ data: { name: lan.name } })
  await db.membership.create({ data: { personId, unitId, teamId, role: 'clerk' } })
  return { name: lan.name, personId }
}

test('of two namesakes at one school one can be named as the reader, and only that one is told', async () => {
  desk = await openDesk()
  const { db } = desk
  const { name, personId } = await addNamesake()
  await desk.go('An', '/soanthongbao', 'Họp', 'xong', 'có', 'không kèm nút', 'chỉ một số người')
  await desk.go('An', name)
  expect(desk.said('An').at(-1)).toMatch(/có nhiều nơi trùng[^]*– giáo viên[^]*– văn thư/)
  await desk.go('An', `${name} - văn thư`, 'ngay', 'không báo')
  expect(desk.said('An').at(-1)).toContain(`${name} – văn thư – Trường Tiểu học Hoa Mai`)
  await desk.go('An', 'gửi', '[Xem trước và gửi]', '[Gửi 1 người]')
  const told = await db.delivery.findMany({ where: { broadcastId: 1 }, select: { personId: true } })
  expect(told).toEqual([{ personId }])
})

test('whoever looks at an announcement as one of its readers can tell which namesake that is', async () => {
  desk = await openDesk()
  const { name } = await addNamesake()
  await desk.go('An', '/soanthongbao', 'Họp', 'xong', 'có', 'không kèm nút', 'chỉ một số người')
  await desk.go('An', `${name} – giáo viên; ${name} – văn thư`, 'ngay', 'không báo', 'gửi')
  await desk.go('An', '[Xem trước và gửi]', '[Xem như một người nhận]')
  const labels = desk.labels('An')
  expect(labels).toEqual([
    `${name} – giáo viên – Trường Tiểu học Hoa Mai`,
    `${name} – văn thư – Trường Tiểu học Hoa Mai`,
  ])
})
