import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const lastDays = [
  '2026-12-31',
  '2026-02-28',
  '2028-02-28',
  '2028-02-29',
  '2026-05-31',
  '2026-03-08',
  '2026-11-01',
]

const script = `
import { dayOf, endOf, formatMoment, quiet, readDay } from './src/lib/time.ts'
const rows = ${JSON.stringify(lastDays)}.map(day => {
  const before = new Date(day + 'T23:59:30+07:00')
  const after = new Date(before.getTime() + 40_000)
  return {
    day,
    onTime: before < endOf(day) && dayOf(before) === day,
    late: after >= endOf(day) && dayOf(after) > day,
    says: [formatMoment(before, 'vi'), formatMoment(after, 'vi'), quiet(before), readDay('mai', before)],
  }
})
console.log(JSON.stringify({ hour: new Date(0).getHours(), rows }))
`

/** What a bot on a server of some time zone makes of the last minute of each day. */
function onServer(TZ: string): { hour: number; rows: { day: string; onTime: boolean; late: boolean }[] } {
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', script]
  return JSON.parse(execFileSync(process.execPath, flags, { env: { TZ }, encoding: 'utf8' }))
}

test('F-N13: 23:59:30 on the last day is on time, 00:00:10 is late, whatever the zone of the server', () => {
  const [utc, newYork] = [onServer('UTC'), onServer('America/New_York')]
  expect(utc.hour).not.toBe(newYork.hour)
  for (const { rows } of [utc, newYork])
    for (const row of rows) expect(row, row.day).toMatchObject({ onTime: true, late: true })
  expect(newYork.rows).toEqual(utc.rows)
})
