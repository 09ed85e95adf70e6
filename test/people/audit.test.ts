import { expect, test } from 'vitest'
import { filterParts, readFilter, valuesText } from '../../src/people/audit/audit.rules.ts'

test.for<[unknown, string]>([
  [{ role: 'principal', uses: 3 }, 'hiệu trưởng, 3 lượt'],
  [{ name: 'Trần Thị Lan', personId: 16, id: 4, unitIds: [1, 2] }, 'Trần Thị Lan'],
  [{ code: 'TH-01', figure: '12/48' }, 'TH-01, 12/48'],
  [{ lastDay: '2021-05-31', at: '2021-05-31T01:00:00.000Z' }, 'thứ Hai 31/05/2021, 08:00 thứ Hai 31/05/2021'],
  [{ language: 'en', reports: true }, 'English, Có'],
  [{ schools: ['Hoa Mai', 'Bình Minh'] }, 'Hoa Mai, Bình Minh'],
  [{ place: null }, ''],
  [null, ''],
])('the values of a deed read as words, without the numbers of rows: %j', ([values, words]) => {
  expect(valuesText(values, 'vi')).toBe(words)
})

test('a filter comes back from its button as it went, and what is forged filters nothing', () => {
  const filter = { unitId: 12, personId: 345, action: 'campaign.announce' }
  expect(readFilter(filterParts(filter))).toEqual(filter)
  expect(readFilter(["1'; --", '-1', '0x10'])).toEqual({ unitId: null, personId: null, action: null })
  expect(readFilter([])).toEqual({ unitId: null, personId: null, action: null })
})
