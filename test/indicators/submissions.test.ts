import { beforeEach, expect, test, vi } from 'vitest'
import { readFiled, type Filed } from '../../src/indicators/filed.store.ts'
import { isUntouched, type Figures } from '../../src/indicators/receipt.ts'
import type { Value } from '../../src/indicators/rules.ts'
import { sendFigures, type Sending } from '../../src/indicators/submissions.store.ts'
import { figure } from './samples.ts'
import { actorOf, db, morning, openPeriod, owedSubmission, seedWorld } from './world.ts'

let filed: Filed
let by: number

beforeEach(async () => {
  await seedWorld()
  await openPeriod()
  filed = (await readFiled(db, await owedSubmission('Hoa Mai')))!
  by = (await actorOf('Hùng')).personId!
})

const all = (value: Value): Figures => filed.rows.map(({ id, code }) => ({ indicatorId: id, code, value }))

const send = (entries: Figures, now = morning): Promise<Sending> =>
  db.$transaction(tx => sendFigures(tx, { id: filed.id, entries, by, as: 'principal', now }))

const again = async (): Promise<Filed> => (await readFiled(db, filed.id))!

test('F-D1: of twenty who send the same report at once, one is stored and nineteen hear who was first', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, n) => send(all(figure(n, 48)))))
  const states = results.map(({ state }) => state).toSorted()
  expect(states).toEqual([...Array.from({ length: 19 }, () => 'before'), 'sent'])
  const receipts = results.map(result => ('filed' in result ? result.filed.sent?.receipt : null))
  expect(new Set(receipts).size).toBe(1)
  expect(await db.entry.count({ where: { submissionId: filed.id } })).toBe(filed.rows.length)
})

test('F-N4: 0, không phát sinh, chưa có and không áp dụng are stored as four different things', async () => {
  const values: Value[] = [
    figure(0, 48),
    { state: 'noCase' },
    { state: 'notYet' },
    { state: 'notApplicable' },
  ]
  await send(all({ state: 'notYet' }).map((entry, index) => ({ ...entry, value: values[index % 4]! })))
  const rows = await db.entry.findMany({
    where: { submissionId: filed.id },
    orderBy: { indicatorId: 'asc' },
    take: 4,
  })
  expect(rows.map(({ state, numerator, denominator }) => [state, numerator, denominator])).toEqual([
    ['figure', 0, 48],
    ['noCase', null, null],
    ['notYet', null, null],
    ['notApplicable', null, null],
  ])
  expect((await again()).entries.slice(0, 4).map(({ value }) => value)).toEqual(values)
})

test('F-N12: a report of blanks alone is not stored', async () => {
  expect(await send(all({ state: 'notYet' }))).toEqual({ state: 'empty' })
  expect(await send([])).toEqual({ state: 'empty' })
  expect((await again()).sent).toBeNull()
})

test.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'])(
  'F-N13: 23:59:30 on the last day is in time, ten seconds after midnight is not, on a server in %s',
  async zone => {
    vi.stubEnv('TZ', zone)
    const late = await send(all(figure(1, 2)), new Date('2021-06-01T00:00:10+07:00'))
    const inTime = await send(all(figure(1, 2)), new Date('2021-05-31T23:59:30+07:00'))
    const { sent } = await again()
    vi.unstubAllEnvs()
    expect([late.state, inTime.state]).toEqual(['closed', 'sent'])
    expect(sent?.at).toEqual(new Date('2021-05-31T23:59:30+07:00'))
  },
)

test('F-D13: the fingerprint of what is stored is that of the receipt, until somebody changes a row', async () => {
  await send(all(figure(45, 48)))
  const { sent, entries } = await again()
  expect(sent).toMatchObject({ at: morning, by, sender: 'Phạm Quốc Hùng' })
  expect(sent?.receipt).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(isUntouched({ id: filed.id, entries }, sent!)).toBe(true)
  await db.entry.updateMany({
    where: { submissionId: filed.id, indicatorId: filed.rows[0]!.id },
    data: { numerator: 46 },
  })
  const altered = await again()
  expect(isUntouched(altered, altered.sent!)).toBe(false)
})

const last = (code: string, { rows, last: values }: Filed) =>
  values.get(rows.find(row => row.code === code)?.id ?? 0)

test('A school is asked the rows of its levels and sees its own figures of last year', async () => {
  expect(filed.rows.map(({ code }) => code)).toContain('TH-11')
  expect(filed.rows.every(({ level }) => level === 'TH')).toBe(true)
  expect(last('TH-02', filed)).toEqual(figure(2, 968))
  const huongDuong = (await readFiled(db, await owedSubmission('Hướng Dương')))!
  expect(new Set(huongDuong.rows.map(({ level }) => level))).toEqual(new Set(['TH', 'THCS']))
  expect(last('THCS-04', huongDuong)).toEqual(figure(425, 486))
})

test('What was sent this time is last time for the period after it', async () => {
  await send(all(figure(40, 48)))
  await db.period.create({
    data: {
      officeId: filed.period.officeId,
      setId: 1,
      name: 'Sau',
      openedAt: morning,
      closesAt: new Date('2022-06-01'),
    },
  })
  const { id: periodId } = await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const { id } = await db.submission.create({
    data: { periodId, unitId: filed.school.id, school: filed.school.name, levels: ['TH'] },
  })
  const next = await readFiled(db, id)
  expect([...(next?.last.values() ?? [])]).toEqual(filed.rows.map(() => figure(40, 48)))
})

test('No report is found under a number that is none', async () => {
  for (const id of [0, -1, 1.5, Number.NaN, 2 ** 31, 1e12, 4711]) expect(await readFiled(db, id)).toBeNull()
})
