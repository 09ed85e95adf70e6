import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../src/lib/language.ts'
import { addDays, formatDay, readDay } from '../../src/lib/time.ts'

// half past midnight on Friday 30 October in Viet Nam, still Thursday in UTC
const now = new Date('2026-10-29T17:30:00Z')

test.each([
  ['30/10/2026', '2026-10-30'],
  ['30-10-2026', '2026-10-30'],
  ['30.10.26', '2026-10-30'],
  ['5/9/27', '2027-09-05'],
  ['05 / 09 / 2027', '2027-09-05'],
  ['30 10 2026', '2026-10-30'],
  ['2026-11-05', '2026-11-05'],
  ['28/04/2021', '2021-04-28'],
  ['30/10', '2026-10-30'],
  ['29-10', '2027-10-29'],
  ['31/12', '2026-12-31'],
  ['31/12.', '2026-12-31'],
  ['1/1', '2027-01-01'],
  ['29/02', '2028-02-29'],
  ['29/2/2028', '2028-02-29'],
  ['ngày 30', '2026-10-30'],
  ['ngày 29', '2026-11-29'],
  ['ngày 31', '2026-10-31'],
  ['ngày 30 tháng 10 năm 2026', '2026-10-30'],
  ['Ngay 30 thang 10, nam 2026', '2026-10-30'],
  ['30 tháng 11', '2026-11-30'],
  ['hôm nay', '2026-10-30'],
  ['hom nay', '2026-10-30'],
  ['Mai', '2026-10-31'],
  ['ngay mai', '2026-10-31'],
  ['ngày kia', '2026-11-01'],
  ['ngày mốt', '2026-11-01'],
  ['3 ngày nữa', '2026-11-02'],
  ['2 tuần nữa', '2026-11-13'],
  ['thứ sáu', '2026-11-06'],
  ['thu sau', '2026-11-06'],
  ['thứ năm tới', '2026-11-05'],
  ['thứ 2', '2026-11-02'],
  ['T7', '2026-10-31'],
  ['chủ nhật', '2026-11-01'],
  ['CN này', '2026-11-01'],
  ['thứ tư tuần này', '2026-10-28'],
  ['thứ sáu tuần sau', '2026-11-06'],
  ['chủ nhật tuần sau', '2026-11-08'],
  ['thứ sáu 30/10', '2026-10-30'],
  ['thứ Bảy, ngày 31/10/2026', '2026-10-31'],
  ['tomorrow', '2026-10-31'],
  ['Friday', '2026-11-06'],
])('On 30/10/2026 "%s" is %s', (text, day) => {
  expect(readDay(text, now)).toBe(day)
})

test.each([
  '31/02/2026',
  '31/02',
  '29/02/2026',
  '31/11',
  '10/30/2026',
  '0/10',
  '32/10',
  '30/13',
  '00/00/0000',
  '30/10/1026',
  '30/10/2150',
  '30/10/202',
  '30/10/2026/1',
  'thứ hai 30/10/2026',
  'thứ tám',
  'thứ',
  'ngày',
  'ngày 32',
  'tháng 10',
  '30',
  '45/48',
  'mười',
  'không',
  '2026',
  '１０',
  '__proto__',
  'constructor',
  'thứ hai constructor',
  '30h10',
  '',
])('"%s" is no day', text => {
  expect(readDay(text, now)).toBeNull()
})

test('Every printed day reads back, in both languages', () => {
  const days = fc.integer({ min: -9000, max: 26000 }).map(count => addDays('2026-10-30', count))
  fc.assert(
    fc.property(days, fc.constantFrom(...languages), (day, language) => {
      expect(readDay(formatDay(day, language), now)).toBe(day)
    }),
  )
})

test('No text breaks the reading of days', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/. -]{0,12}$/)), text => {
      expect(readDay(text, now) ?? '2026-10-30').toMatch(/^\d{4}-\d\d-\d\d$/)
    }),
  )
})
