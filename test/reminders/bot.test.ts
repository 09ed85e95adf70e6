import { beforeEach, expect, test } from 'vitest'
import { figuresForm } from '../../src/indicators/figures.form.ts'
import type { Card } from '../../src/lib/card.ts'
import { reminders } from '../../src/reminders/bot.ts'
import { withLease } from '../../src/database/lease.ts'
import { createTestApp } from '../indicators/chat.ts'
import {
  actorOf,
  db,
  figuresOfHoaMai,
  fill,
  letReport,
  morning,
  openPeriod,
  owedSubmission,
  seedWorld,
  shown,
} from '../indicators/world.ts'

beforeEach(async () => {
  await seedWorld()
  await letReport('Oanh')
  await openPeriod()
})

const at = (day: string) => new Date(`2021-${day}+07:00`)
const beat = (now: Date) => reminders.beat!(createTestApp([]), now)

const told = async () => {
  const rows = await db.delivery.findMany({
    where: { key: { startsWith: 'reminder:' } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ chatId, key }) => `${key.split(':')[2]} days: ${chatId}`).toSorted()
}

/** Hùng leads Hoa Mai and lets Oanh report, Nhung leads Bình Minh, Khánh leads Hướng Dương; the others have no phone yet. */
const everybody = (days: number) => ['1002', '1003', '1005', '1007'].map(chat => `${days} days: ${chat}`)

test('Who may report for schools that have not sent is reminded three days and one day before, each once', async () => {
  await beat(at('05-28T07:29:50'))
  expect(await told()).toEqual([])
  for (const moment of ['05-28T07:30:00', '05-28T07:30:10', '05-29T12:00:00']) await beat(at(moment))
  expect(await told()).toEqual(everybody(3))
  for (const moment of ['05-30T07:30:00', '05-31T20:00:00', '06-01T08:00:00']) await beat(at(moment))
  expect(await told()).toEqual([...everybody(1), ...everybody(3)])
})

test('A school that has sent hears nothing, and a draft is counted', async () => {
  const submissionId = await owedSubmission('Hoa Mai')
  await fill('Hùng', figuresForm, { submissionId }, figuresOfHoaMai)
  await fill(
    'Nhung',
    figuresForm,
    { submissionId: await owedSubmission('Bình Minh') },
    figuresOfHoaMai.slice(0, 7),
  )
  await beat(at('05-30T07:30:00'))
  expect(await told()).toEqual(['1 days: 1005', '1 days: 1007'])
  const { card } = await db.delivery.findFirstOrThrow({
    where: { chatId: 1007n, key: { startsWith: 'reminder:' } },
  })
  expect(shown(card as unknown as Card)).toContain(
    'Đang làm dở: đã trả lời 7/11 chỉ tiêu\nCòn thiếu: Học sinh học 2 buổi',
  )
})

test('After an outage only the latest missed reminder goes out, and not at night', async () => {
  await beat(at('05-30T23:00:00'))
  expect(await told()).toEqual([])
  await beat(at('05-31T06:30:00'))
  expect(await told()).toEqual(everybody(1))
})

test('Two processes at once remind each person once', async () => {
  await Promise.all([beat(at('05-28T07:30:00')), beat(at('05-28T07:30:00')), beat(at('05-28T07:30:00'))])
  expect(await told()).toEqual(everybody(3))
})

test('Mai and others who do not lead a school are never reminded', async () => {
  await beat(at('05-28T07:30:00'))
  const { personId } = await actorOf('Mai')
  expect(await db.delivery.count({ where: { personId, key: { startsWith: 'reminder:' } } })).toBe(0)
})

test('Work under a lease is done by one at a time, and by another when its holder has died', async () => {
  const done: string[] = []
  const lease = (holder: string, now: Date, inside?: () => Promise<unknown>) =>
    withLease(db, { name: 'work', holder, now }, async () => {
      done.push(holder)
      await inside?.()
    })
  await lease('first', morning, () => lease('second', morning))
  expect(done).toEqual(['first'])
  await lease('second', morning)
  await db.lease.create({
    data: { name: 'work', holder: 'dead', expiresAt: new Date(morning.getTime() + 60_000) },
  })
  expect(await lease('third', new Date(morning.getTime() + 59_999))).toBe(false)
  expect(await lease('third', new Date(morning.getTime() + 60_000))).toBe(true)
  expect(done).toEqual(['first', 'second', 'third'])
})

test('Work that fails gives its lease back', async () => {
  const failing = withLease(db, { name: 'work', holder: 'first', now: morning }, () =>
    Promise.reject(new Error('no')),
  )
  await expect(failing).rejects.toThrow('no')
  expect(await db.lease.count()).toBe(0)
})
