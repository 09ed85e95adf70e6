import { beforeEach, expect, test } from 'vitest'
import { figuresForm } from '../../src/indicators/figures.form.ts'
import { indicators } from '../../src/indicators/bot.ts'
import { pledgeForm } from '../../src/pledges/pledge.form.ts'
import { pledges } from '../../src/pledges/bot.ts'
import { reminders } from '../../src/reminders/bot.ts'
import type { Card } from '../../src/lib/card.ts'
import { handOver } from '../../src/people/staff/handover.ts'
import { addMembership } from '../../src/people/memberships.store.ts'
import { chatOf, createTestApp } from '../indicators/chat.ts'
import {
  actorOf,
  db,
  fill,
  morning,
  openPeriod,
  owedSubmission,
  schoolOf,
  seedWorld,
  shown,
  shownAll,
} from '../indicators/world.ts'

/** Hùng leads Hoa Mai and Bình Minh, and teaches at Hướng Dương. */
beforeEach(async () => {
  await seedWorld()
  const { personId } = await actorOf('Hùng')
  const [second, third] = [await schoolOf('Bình Minh'), await schoolOf('Hướng Dương')]
  const order = { unitId: second, to: personId!, by: null, now: morning }
  await db.$transaction(tx => handOver(tx, order))
  await addMembership(db, { personId: personId!, unitId: third, role: 'teacher' }, morning)
  await openPeriod()
})

test('/solieu asks which of two schools, and every question names the chosen one', async () => {
  const chat = await chatOf('Hùng', indicators)
  const list = await chat.command('solieu')
  expect(list).toContain('Có 2 báo cáo đang chờ thầy/cô.')
  expect(list).toContain('[Trường Tiểu học Hoa Mai – Học kỳ II]')
  expect(list).toContain('[Trường Tiểu học Bình Minh – Học kỳ II]')
  const submissionId = await owedSubmission('Bình Minh')
  const asked = shownAll(await fill('Hùng', figuresForm, { submissionId }, []))
  expect(asked).toContain('🏫 Trường Tiểu học Bình Minh')
  const third = await owedSubmission('Hướng Dương')
  expect(shownAll(await fill('Hùng', figuresForm, { submissionId: third }, []))).toBe('Biểu mẫu này đã đóng.')
})

test('The menu and the reminders name the school each time', async () => {
  const waiting = await indicators.waiting!(createTestApp([]), await actorOf('Hùng'), morning)
  expect(waiting.map(({ label }) => label[1]?.['school'])).toEqual([
    'Trường Tiểu học Hoa Mai',
    'Trường Tiểu học Bình Minh',
  ])
  await reminders.beat!(createTestApp([]), new Date('2021-05-28T07:30:00+07:00'))
  const rows = await db.delivery.findMany({
    where: { chatId: 1002n, key: { startsWith: 'reminder:' } },
    orderBy: { id: 'asc' },
  })
  const said = rows.map(({ card }) => shown(card as unknown as Card))
  expect(said.toSorted((one, other) => one.localeCompare(other))).toEqual([
    expect.stringContaining('Trường Tiểu học Bình Minh chưa gửi'),
    expect.stringContaining('Trường Tiểu học Hoa Mai chưa gửi'),
  ])
})

test('/dangky asks at which of three schools, names it in what follows, and /bienlai says it too', async () => {
  await db.campaign.updateMany({ data: { launchedAt: morning } })
  const asked = shownAll(await fill('Hùng', pledgeForm, {}, ['1']))
  expect(asked).toContain('đăng ký tại đơn vị nào?')
  for (const school of ['Hoa Mai', 'Bình Minh', 'Hướng Dương']) expect(asked).toContain(school)
  const next = shownAll(await fill('Hùng', pledgeForm, {}, ['huong duong']))
  expect(next).toContain('🏫 Trường TH-THCS Hướng Dương\nThầy/cô đăng ký danh hiệu nào?')
  const sent = await fill('Hùng', pledgeForm, {}, ['1', '12 tiết dạy tốt', 'bo qua', 'gui'])
  expect(shownAll(sent)).toContain('Đơn vị: Trường TH-THCS Hướng Dương')
  const chat = await chatOf('Hùng', pledges)
  expect(await chat.command('bienlai')).toContain('Đơn vị: Trường TH-THCS Hướng Dương')
  expect(await (await chatOf('Khánh', pledges)).command('bienlai')).not.toContain('Đơn vị:')
})

test('Who has one school is not told its name at every question', async () => {
  const submissionId = await owedSubmission('Hướng Dương')
  expect(shownAll(await fill('Khánh', figuresForm, { submissionId }, []))).not.toContain('🏫')
})
