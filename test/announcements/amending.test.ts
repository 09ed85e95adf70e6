import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { sendDue } from '../../src/announcements/sending/due.ts'
import { createBot } from '../../src/bot/bot.ts'
import { features } from '../../src/features.ts'
import type { Card } from '../../src/lib/card.ts'
import { at } from '../../src/lib/time.ts'
import { contentOf, without } from '../bot/content.ts'
import { launchCampaign, openOffice } from './openings.ts'

let desk: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  desk = await openOffice()
})
afterEach(() => desk.close())

const lastOf = (who: string, back = 1) => desk.said(who).at(-back)!
const broadcast = (id = 1) => desk.db.broadcast.findUniqueOrThrow({ where: { id } })
/** All that is stored, but for when somebody was seen. */
const everything = async () => {
  const { Offer: _, ...content } = without(await contentOf(desk.db), 'lastSeenAt')
  return content
}
const first = async () => JSON.stringify((await broadcast()).cards)

const forge = (who: string, data: string) => desk.forge(who, data)

/** The same from a bot that knows nothing but the database. */
async function forgeAfterRestart(who: string, data: string): Promise<void> {
  const { clock, log, config, db } = desk
  const app = await createApp(config, db, { clock: clock.now, sleep: clock.sleep, log })
  desk.emulator.press(desk.userOf(who), 1, data, { forged: true })
  await createBot(app, features, app.me).handle(desk.emulator.updates().at(-1)!)
}

/** An announces something to everybody; who has joined has received it. */
async function announce(messages = ['Họp ngày 12'], when = ['ngay']): Promise<void> {
  const answers = [
    ...messages,
    'xong',
    'có',
    'không kèm nút',
    'mọi người',
    'bỏ qua',
    ...when,
    'không báo',
    'gửi',
  ]
  await desk.go('An', '/soanthongbao', ...answers, '[Xem trước và gửi]', '[Gửi 38 người]')
  await arrive()
}

async function arrive(): Promise<void> {
  await desk.db.delivery.updateMany({
    where: { failedAt: null, sentAt: null, cancelledAt: null, action: 'send', broadcastId: { not: null } },
    data: { sentAt: desk.clock.now(), messageIds: [7] },
  })
}

/** Somebody of the office writes other words, which nobody has yet. */
async function amend(who: string, words: string, where = '1', id = 1): Promise<void> {
  await forge(who, `correct:${id}`)
  await desk.go(who, where, words, 'xong', 'bỏ qua', 'gửi')
}

const refusals: readonly [what: string, before: () => Promise<void>, answer: RegExp][] = [
  ['was confirmed', () => forge('An', 'correctnow:1'), /Bản sửa này đã gửi rồi, không gửi lần nữa/],
  ['was called off', () => forge('An', 'dropamendment:1'), /Bản sửa này đã bỏ nên không gửi được/],
  [
    'was changed meanwhile',
    async () => (await amend('Cúc', 'Họp ngày 14'), await forge('Cúc', 'correctnow:2')),
    /Trong lúc đó thông báo đã được sửa, nay là bản 2/,
  ],
  ['was withdrawn', () => forge('Cúc', 'withdrawnow:1:1'), /Thông báo này đã thu hồi/],
]

test.for(refusals)(
  'F-B17: an old button that sends a correction, pressed after a restart, is refused when it %s',
  async ([, before, answer]) => {
    await announce()
    await amend('An', 'Họp ngày 13')
    await before()
    const changed = await everything()
    const since = desk.said('An').length
    await forgeAfterRestart('An', 'correctnow:1')
    expect(desk.said('An').slice(since).join('\n')).toMatch(answer)
    expect(await everything()).toEqual(changed)
  },
)

test('F-B17: an old button that sends an announcement, pressed after a restart, sends nothing twice and nothing that was called off', async () => {
  await announce()
  await forgeAfterRestart('An', 'send:1')
  await forgeAfterRestart('An', 'send:1:all')
  await desk.go('An', '/soanthongbao', 'Khác', 'xong', 'có', '1', '1', 'bỏ qua', 'ngay', 'không báo', 'gửi')
  await desk.go('An', '[Xem trước và gửi]', '[Bỏ, không gửi]')
  await forgeAfterRestart('An', 'send:2')
  expect(await desk.db.broadcast.count()).toBe(1)
  const toasts = desk.emulator
    .events()
    .filter(({ kind, text }) => kind === 'answered' && text.includes('đã được gửi hoặc đã bỏ'))
  expect(toasts.length).toBeGreaterThanOrEqual(2)
})

test('of two officers the second is told that somebody was quicker, and sees what it says now', async () => {
  await announce()
  await amend('An', 'Họp ngày 13')
  await amend('Cúc', 'Họp ngày 14')
  await forge('An', 'correctnow:1')
  await forge('Cúc', 'correctnow:2')
  expect(lastOf('Cúc', 2)).toContain('nay là bản 2')
  expect(lastOf('Cúc')).toMatch(/Bản 1 – [^]*An gửi[^]*Bản 2 – [^]*An sửa/)
  expect(await first()).toContain('Họp ngày 13')
  expect(await desk.db.correction.count()).toBe(2)
})

test('a form that was begun before somebody else corrected the same closes and says why', async () => {
  await announce()
  await forge('An', 'correct:1')
  await desk.go('An', '1', 'Họp ngày 13')
  await amend('Cúc', 'Họp ngày 14')
  await forge('Cúc', 'correctnow:1')
  await desk.go('An', 'xong')
  expect(lastOf('An')).toContain('nay là bản 2')
  expect(await desk.db.amendment.count()).toBe(1)
})

test('of several messages one can be corrected, and all others stay', async () => {
  await announce(['Một', 'Hai', 'Ba'])
  await amend('An', 'Hai mới', '2')
  await forge('An', 'correctnow:1')
  const { content } = await broadcast()
  expect((content as { cards: { written: string }[] }).cards.map(({ written }) => written)).toEqual([
    'Một',
    'Hai mới',
    'Ba',
  ])
})

test('a correction can be added on top, without files, and the rest stays as it was', async () => {
  await launchCampaign(desk)
  await arrive()
  await forge('An', 'correct:1')
  expect(desk.labels('An')).toEqual(['Thêm một đoạn đính chính lên đầu', 'Viết lại toàn bộ', 'Để sau', 'Huỷ'])
  await desk.go('An', '1')
  desk.emulator.sendFile(desk.userOf('An'), {
    name: 'a.pdf',
    mime: 'application/pdf',
    bytes: new Uint8Array([1]),
  })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
  expect(await desk.db.amendment.count()).toBe(0)
  await desk.go('An', 'Thời gian đúng: đến hết tháng 11.', 'xong', 'bỏ qua', 'gửi')
  await forge('An', 'correctnow:1')
  const [card] = (await broadcast()).cards as unknown as Card[]
  expect(card).toMatchObject({ written: 'Thời gian đúng: đến hết tháng 11.' })
  expect(card!.text[0]).toEqual(['campaigns-announcement'])
  expect(card!.text.at(-2)?.[0]).toBe('announcements-version')
  expect((await broadcast()).title).toContain('Phong trào thi đua yêu nước')
})

test('a launch can be written anew as a whole; what is asked and the way to a pledge stay', async () => {
  await launchCampaign(desk)
  await arrive()
  await amend('An', 'Phát động, lời mới', '2')
  await forge('An', 'correctnow:1')
  expect(await first()).not.toContain('campaigns-announcement')
  for (const kept of ['Phát động, lời mới', 'ack:1', 'run:dangky']) expect(await first()).toContain(kept)
})

test('what is sent again is sent in its newest version', async () => {
  await announce(['Họp ngày 12'], ['lặp lại', '4/5', '08:00', 'mỗi ngày', 'bỏ qua'])
  await amend('An', 'Họp ngày 13')
  await forge('An', 'amendment:1')
  expect(lastOf('An')).toContain('các lần sau cũng theo bản mới')
  await forge('An', 'correctnow:1')
  desk.clock.set(at('2021-05-05', '08:00'))
  await sendDue(desk.app, { launch: () => Promise.resolve(true) }, desk.clock.now())
  expect((await broadcast(2)).content).toMatchObject({ cards: [{ written: 'Họp ngày 13' }] })
  await forge('An', 'withdraw:1')
  expect(lastOf('An')).toContain('Thu hồi chỉ lấy lại lần gửi này')
})

test.for([
  'correct:1',
  'amendment:1',
  'correctnow:1',
  'dropamendment:1',
  'withdraw:1',
  'withdrawnow:1:1',
  'withdrawwhy:1:1',
  'versions:1',
  'version:1:1',
])('Mai, Lan and Hùng may not press %s', async data => {
  await announce()
  await amend('An', 'Họp ngày 13')
  const before = await everything()
  for (const who of ['Mai', 'Lan', 'Hùng']) {
    await forge(who, data)
    expect(lastOf(who)).toContain('không thuộc vai trò')
  }
  expect(await everything()).toEqual(before)
})

test.for(['', '0', '-1', 'x', '99', '2147483648', '1:x', '1:99'])(
  'numbers of no sense (%s) change nothing',
  async id => {
    await announce()
    for (const action of [
      'correct',
      'amendment',
      'correctnow',
      'dropamendment',
      'withdrawnow',
      'withdrawwhy',
      'versions',
      'version',
    ])
      await forge('An', `${action}:${id}`)
    expect(desk.said('An').join()).not.toContain('gặp lỗi')
    expect((await broadcast()).version).toBe(1)
  },
)

test('a withdrawal that was asked about before a correction is asked about again', async () => {
  await announce()
  await forge('An', 'withdraw:1')
  await amend('Cúc', 'Họp ngày 13')
  await forge('Cúc', 'correctnow:1')
  await forge('An', 'withdrawnow:1:1')
  expect(lastOf('An', 2)).toContain('nay là bản 2')
  expect(lastOf('An')).toContain('Thu hồi Họp ngày 13?')
  expect((await broadcast()).withdrawnAt).toBeNull()
})

test('once it is withdrawn there is nothing to acknowledge, to ask, to remind of or to tell the principals', async () => {
  await announce()
  await forge('Lan', 'inquire:1')
  await forge('An', 'remind:1')
  await forge('An', 'withdrawnow:1:1')
  await desk.go('Lan', 'Họp ở đâu?')
  expect(lastOf('Lan')).toContain('Phòng đã thu hồi thông báo Họp ngày 12')
  for (const data of ['ack:1', 'inquire:1']) {
    await forge('Minh', data)
    expect(lastOf('Minh')).toContain('Phòng đã thu hồi thông báo Họp ngày 12')
  }
  await desk.go('Minh', 'đã nhận')
  for (const data of ['remind:1', 'escalate:1', 'correct:1', 'withdraw:1', 'sendagain:1']) {
    await forge('An', data)
    expect(lastOf('An')).toContain('đã thu hồi nên không sửa')
  }
  expect(await desk.db.acknowledgement.count()).toBe(0)
  const waiting = { key: { startsWith: 'silent:' }, cancelledAt: null }
  expect(await desk.db.delivery.count({ where: waiting })).toBe(0)
})

test('the report tells of the correction, and its rows add up to those who had an older version', async () => {
  await announce()
  await amend('An', 'Họp ngày 13')
  await forge('An', 'correctnow:1')
  const readers = await desk.db.delivery.count({ where: { action: 'send', sentAt: { not: null } } })
  await desk.db.delivery.updateMany({
    where: { action: 'edit', id: { gt: 0 } },
    data: { sentAt: desk.clock.now() },
  })
  const one = await desk.db.delivery.findFirstOrThrow({ where: { action: 'edit' } })
  await desk.db.delivery.update({
    where: { id: one.id },
    data: { sentAt: null, failedAt: desk.clock.now(), cause: 'blocked' },
  })
  await forge('An', 'sendings:1')
  const file = desk.emulator
    .chat(desk.userOf('An'))
    .flatMap(each => each.file ?? [])
    .at(-1)!
  const { sheets } = await readXlsx(desk.emulator.file(file.id)!.bytes)
  const [head, ...rows] = sheets[2]!.rows
  expect(head?.slice(0, 4)).toEqual(['Đơn vị', 'Đã nhận bản trước', 'Đã xoá tin', 'Đã sửa tại chỗ'])
  const total = rows.at(-1)!.slice(1).map(Number)
  expect(total).toEqual([readers, 0, readers - 1, 0, 0, 1, 0, 0, 0])
  const sums = total.map((_, nth) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[nth + 1]), 0))
  expect(sums).toEqual(total)
  expect(total[0]).toBe(total.slice(1).reduce((sum, count) => sum + count, 0))
})

test('who changed what, when and why stands in the journal too', async () => {
  await announce()
  await forge('An', 'correct:1')
  await desk.go('An', '1', 'Họp ngày 13', 'xong', 'Đổi lịch', 'gửi')
  await forge('Cúc', 'correctnow:1')
  const deed = await desk.db.audit.findFirstOrThrow({ where: { action: 'broadcast.correct' } })
  expect(deed).toMatchObject({ reason: 'Đổi lịch', after: { title: 'Họp ngày 13', version: 2 }, unitId: 1 })
  await forge('An', 'versions:1')
  expect(lastOf('An')).toMatch(/Bản 2 – [^]*sửa\nLý do: Đổi lịch/)
})
