import { expect, test } from 'vitest'
import { inOrder, pagesOf, resultOf, roundsTo } from '../../src/reports/overview.ts'
import { coverageSay, judgementSay, resultSay } from '../../src/reports/wording.ts'
import type { AreaFigure, Indicator, Value } from '../../src/indicators/rules.ts'
import { plain } from '../../src/lib/fluent.ts'
import { figure, kinds, row } from '../indicators/samples.ts'

type Own = Partial<Indicator> & { expected?: number; area?: AreaFigure }

/** All that is said of one row. */
function said({ expected = 3, area, ...own }: Own, values: readonly Value[]): string[] {
  const indicator = row({ name: 'X', ...own })
  const result = resultOf({ row: indicator, expected, values, area: area ?? null })
  const lines = judgementSay(indicator, result).map(line => plain('vi', line))
  return [plain('vi', resultSay(indicator, result)) + plain('vi', coverageSay(result)), ...lines]
}

test('F-N1: shares are added as counts: 1/10 and 90/100 come to 82,73 %, never to 50 %', () => {
  expect(said({ kind: 'ratio' }, [figure(1, 10), figure(90, 100)])).toEqual(['91/110 = 82,73 % (2/3 trường)'])
})

test('F-N7: 2.499 of 2.500 neither reaches 100 % nor is it shown as such', () => {
  const printed = { kind: 'ratio', baseline: '100', target: '100' } as const
  expect(said(printed, [figure(2499, 2500)])).toEqual([
    '2.499/2.500 = 99,96 % (1/3 trường)',
    '✗ Chưa đạt chỉ tiêu: từ 100 % trở lên',
    'So với mốc 100 %: ▼ kém hơn',
  ])
})

test.each<[Indicator['direction'], string[]]>([
  ['higher', ['✗ Chưa đạt chỉ tiêu: từ 60 % trở lên', 'So với mốc 40 %: ▲ tốt hơn']],
  ['lower', ['✓ Đạt chỉ tiêu: không quá 60 %', 'So với mốc 40 %: ▼ kém hơn']],
  ['exact', ['✗ Chưa đạt chỉ tiêu: đúng 60 %', 'So với mốc 40 %: ▲ tốt hơn']],
  ['hold', ['✗ Chưa đạt chỉ tiêu: giữ 60 %', 'So với mốc 40 %: ▲ tốt hơn']],
  ['none', ['Chỉ tiêu: 60 %, để tham khảo', 'So với mốc 40 %']],
])("Half is judged in the indicator's own direction, in words: %s", (direction, lines) => {
  expect(said({ kind: 'ratio', direction, baseline: '40', target: '60' }, [figure(1, 2)]).slice(1)).toEqual(
    lines,
  )
})

test.each<[Own, Value[], string]>([
  [{ kind: 'count', measure: 'học sinh' }, [figure(40), figure(20)], '60 học sinh (2/3 trường)'],
  [{ kind: 'change' }, [figure(3, 18), figure(6, 32)], 'đầu kỳ 50, hiện nay 9: giảm 82 % (2/3 trường)'],
  [{ kind: 'change' }, [figure(12, 10)], 'đầu kỳ 10, hiện nay 12: tăng 20 % (1/3 trường)'],
  [{ kind: 'shareOfUnits' }, [figure(1, 1), figure(0, 1), figure(1, 1)], '2/3 = 66,67 % (3/3 trường)'],
  [
    { kind: 'population', area: { numerator: null, denominator: 542 } },
    [figure(500)],
    '500/542 = 92,25 % (1/3 trường)',
  ],
  [
    { kind: 'level' },
    [figure(3), figure(2), figure(3)],
    'thấp nhất là mức độ 2 (mức độ 2: 1 trường; mức độ 3: 2 trường) (3/3 trường)',
  ],
])('%o adds up to what people can check', (own, values, line) => {
  expect(said(own, values)[0]).toBe(line)
})

test('Without the total of the area a population is no share, and the office hears what is missing', () => {
  expect(said({ kind: 'population' }, [figure(500)])[0]).toContain(
    'các trường đếm được 500, chưa có tổng của địa bàn',
  )
})

test('A row without a level is what the office says', () => {
  const area = { numerator: 9, denominator: 10 }
  expect(said({ level: null, kind: 'population', area, expected: 0 }, [])[0]).toBe('9/10 = 90 % (Phòng nhập)')
  expect(said({ level: null, kind: 'ratio', area, expected: 0 }, [])[0]).toBe('9/10 = 90 % (Phòng nhập)')
  expect(said({ level: null, kind: 'ratio', expected: 0 }, [])[0]).toBe('– (Phòng nhập)')
})

test('F-N4, F-N5: the words that are no figure are counted apart and shown apart', () => {
  const values: Value[] = [
    figure(0, 50),
    figure(0, 0),
    { state: 'noCase' },
    { state: 'notApplicable' },
    { state: 'notYet' },
  ]
  expect(said({ kind: 'ratio', expected: 9 }, values)[0]).toBe(
    '0/50 = 0 % (4/9 trường, 1 không phát sinh, 1 không áp dụng)',
  )
})

test('F-N15: nothing at all is a dash for every kind, not an error', () => {
  for (const kind of kinds) expect(said({ kind, expected: 0 }, [])[0], kind).toBe('– (0/0 trường)')
})

test('A target missed by less than the printed figure shows is said to be just missed', () => {
  const printed = { kind: 'ratio', baseline: '44,8', target: '44,8' } as const
  expect(said(printed, [figure(1783, 3980)])).toEqual([
    '1.783/3.980 = 44,8 % (1/3 trường)',
    '✗ Chưa đạt chỉ tiêu, chỉ lệch rất ít: từ 44,8 % trở lên (so bằng số đếm, không làm tròn)',
    'So với mốc 44,8 %: không đổi',
  ])
})

test('A result rounds to a printed figure by the places that were printed; all and nothing are never rounded to', () => {
  const table: [number, number, string, boolean][] = [
    [757, 1000, '75.7', true],
    [7565, 10_000, '75,7', true],
    [7564, 10_000, '75,7', false],
    [9999, 10_000, '100', false],
    [1, 1, '100', true],
    [1, 10_000, '0', false],
  ]
  for (const [numerator, denominator, printed, same] of table)
    expect(roundsTo({ numerator, denominator }, printed, '%'), `${numerator}/${denominator}`).toBe(same)
  expect(roundsTo(null, '100', '%')).toBe(false)
  expect(roundsTo({ numerator: 1, denominator: 1 }, null, '%')).toBe(false)
})

test('A page holds one group, at most twelve of its rows', () => {
  const rows = [...Array.from({ length: 13 }, () => row({ group: 'A' })), row({ group: 'B' })]
  expect(pagesOf(rows).map(page => [page.group, page.rows.length])).toEqual([
    ['A', 12],
    ['A', 1],
    ['B', 1],
  ])
  expect(pagesOf([])).toEqual([])
})

test('Schools that have not sent come first, then by name as Vietnamese is sorted', () => {
  const [sentAt, waiting] = [new Date(), null]
  const schools = [
    { school: 'Đông Hưng', sentAt },
    { school: 'Cẩm Tú', sentAt },
    { school: 'Ánh Dương', sentAt },
    { school: 'Ước Mơ', sentAt: waiting },
    { school: 'Dạ Lan', sentAt },
  ]
  expect(inOrder(schools).map(({ school }) => school)).toEqual([
    'Ước Mơ',
    'Ánh Dương',
    'Cẩm Tú',
    'Dạ Lan',
    'Đông Hưng',
  ])
})
