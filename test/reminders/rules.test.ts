import { expect, test, vi } from 'vitest'
import { emptyState, withAnswer, type State } from '../../src/forms/state.ts'
import { due, reminderOf, type PeriodFacts } from '../../src/reminders/rules.ts'
import { row } from '../indicators/samples.ts'
import { shown } from '../indicators/world.ts'

const period = {
  id: 7,
  name: 'Học kỳ II',
  openedAt: new Date('2021-05-04T08:00:00+07:00'),
  closesAt: new Date('2021-06-01T00:00:00+07:00'),
}

const at = (day: string) => new Date(`2021-${day}+07:00`)

test.each<[string, number | null]>([
  ['05-20T10:00:00', null],
  ['05-28T07:29:59', null],
  ['05-28T07:30:00', 3],
  ['05-28T20:59:59', 3],
  ['05-28T21:00:00', null],
  ['05-29T03:00:00', null],
  ['05-29T06:30:00', 3],
  ['05-30T07:29:59', 3],
  ['05-30T07:30:00', 1],
  ['05-31T12:00:00', 1],
  ['05-31T21:00:00', null],
  ['06-01T00:00:00', null],
  ['06-01T07:30:00', null],
])('With the last day on 31/05 the reminder of %s is that of %s days before', (moment, days) => {
  expect(reminderOf(period, at(moment))).toBe(days)
})

test('A period that was opened after the moment of a reminder has said it all itself', () => {
  const short = { openedAt: at('05-29T09:00:00'), closesAt: period.closesAt }
  expect(reminderOf(short, at('05-29T12:00:00'))).toBeNull()
  expect(reminderOf(short, at('05-30T07:30:00'))).toBe(1)
  const shortest = { openedAt: at('05-31T09:00:00'), closesAt: period.closesAt }
  expect(reminderOf(shortest, at('05-31T10:00:00'))).toBeNull()
})

test.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'])('The server may stand anywhere: %s', zone => {
  vi.stubEnv('TZ', zone)
  const days = ['2021-12-31', '2020-02-29', '2021-02-28'].map(last => {
    const closesAt = new Date(Date.parse(`${last}T24:00:00+07:00`))
    return reminderOf(
      { openedAt: new Date(0), closesAt },
      new Date(Date.parse(`${last}T07:30:00+07:00`) - 24 * 3_600_000),
    )
  })
  vi.unstubAllEnvs()
  expect(days).toEqual([1, 1, 1])
})

const rows = ['TH-01', 'TH-02', 'TH-03'].map(code => row({ code, name: code, group: 'Nhóm' }))
const hoaMai = {
  submissionId: 15,
  unitId: 5,
  school: 'Trường Tiểu học Hoa Mai',
  levels: ['TH'] as const,
  head: 12,
}

const answer = (state: State, id: string) => withAnswer(state, { key: 'figures', id }, '45/48')

/** Hoa Mai's principal with a draft in which these rows are answered. */
function facts(codes: readonly string[]): PeriodFacts[] {
  const draft = codes.length > 0 ? codes.reduce(answer, emptyState) : null
  const table = [...rows, row({ level: 'THCS' }), row({ level: null })]
  return [{ period, rows: table, unsent: [{ ...hoaMai, draft }] }]
}

test('A reminder names what is missing and leads there, under a key that is always the same', () => {
  const [notice, ...others] = due(at('05-28T07:30:00'), facts([]))
  expect(others).toEqual([])
  expect(notice).toMatchObject({ key: 'reminder:7:3:15:12', to: 12, unitId: 5 })
  expect(due(at('05-29T20:00:00'), facts([]))[0]?.key).toBe('reminder:7:3:15:12')
  expect(notice?.card.buttons?.[0]?.[0]).toMatchObject({ press: 'run:solieu:15' })
  expect(shown(notice!.card)).toBe(
    `⏰ Nhắc việc: Trường Tiểu học Hoa Mai chưa gửi số liệu kỳ Học kỳ II.

Hạn: hết thứ Hai 31/05/2021 (còn 3 ngày)
Chưa bắt đầu: cần trả lời 3 chỉ tiêu
Còn thiếu: TH-01; TH-02; TH-03
[Bắt đầu nhập số liệu]`,
  )
})

test('Who has begun is told how far, who has answered all that only sending is left', () => {
  const begun = shown(due(at('05-30T07:30:00'), facts(['TH-01', 'TH-03']))[0]!.card)
  expect(begun).toContain('(còn 1 ngày)\nĐang làm dở: đã trả lời 2/3 chỉ tiêu\nCòn thiếu: TH-02\n[Làm tiếp]')
  const ready = shown(due(at('05-31T08:00:00'), facts(rows.map(({ code }) => code)))[0]!.card)
  expect(ready).toContain(
    '(hôm nay là ngày cuối)\nĐã trả lời đủ 3/3 chỉ tiêu, chỉ còn xem lại và bấm Gửi.\n[Làm tiếp]',
  )
})

test('Nothing is due at night, before the first moment or after the end', () => {
  for (const moment of ['05-20T10:00:00', '05-30T22:00:00', '06-01T08:00:00'])
    expect(due(at(moment), facts([])), moment).toEqual([])
})
