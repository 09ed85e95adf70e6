import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAt } from '../../../src/forms/state.ts'
import { writeWorkbook } from '../../../src/lib/sheet.ts'
import { readWorkbook, type SheetRead } from '../../../src/lib/sheetReading.ts'
import { keyOf, readKey } from '../../../src/pledges/sheet/columns.rules.ts'
import { readLines } from '../../../src/pledges/sheet/read.rules.ts'
import { judgeAgain } from '../../../src/pledges/sheet/waiting.rules.ts'
import { fieldOf, head, judged, known, said, sheet, told } from './field.ts'

const [lan, hung, minh] = ['DK1.5.16', 'DK1.5.13', 'DK1.5.17']
const lansRow = (...filled: string[]) => [lan, 'Trường Tiểu học Hoa Mai', 'Trần Thị Lan', ...filled]
const answersOf = (...filled: string[]) => {
  const [good] = judged([sheet(lansRow(...filled))]).good
  return (
    good && ['title', 'targets', 'initiative', 'note'].map(key => codeAt(good.waiting.state, key) ?? null)
  )
}

const long = 'x'.repeat(1500)

test.for([
  ['a title in full', ['Lao động tiên tiến', '12 tiết'], ['LDTT', '12 tiết', null, null]],
  ['a title for short', ['LĐTT', '12 tiết', '', 'không'], ['LDTT', '12 tiết', null, null]],
  ['several lines', ['lao dong', ' a\nb ', '', 'Ghi chú'], ['LDTT', 'a\nb', null, 'Ghi chú']],
  ['an initiative', ['cstđcs', '12 tiết', 'Trò chơi'], ['CSTDCS', '12 tiết', 'Trò chơi', null]],
  ['part of a title', ['cấp Bộ', '12 tiết', 'Trò chơi', ''], ['CSTDT', '12 tiết', 'Trò chơi', null]],
  ['no title', ['Không đăng ký danh hiệu', '12 tiết'], ['none', '12 tiết', null, null]],
  ['as much as fits', ['không đăng ký', long, '', 'y'.repeat(500)], ['none', long, null, 'y'.repeat(500)]],
] as const)('%s is understood as if it had been typed', ([, filled, answers]) => {
  expect(answersOf(...filled)).toEqual(answers)
})

test.for([
  ['no title', lansRow('', '12 tiết'), ['D2 pledges-sheet-missing-title']],
  ['an unknown title', lansRow('Anh hùng', '12 tiết'), ['D2 pledges-sheet-no-title']],
  ['a title that may be one of two', lansRow('chiến sĩ', '12 tiết'), ['D2 forms-unsure']],
  ['no targets', lansRow('LĐTT', ''), ['E2 pledges-sheet-missing-targets']],
  ['no targets but a note', lansRow('LĐTT', '', '', 'x'), ['E2 pledges-sheet-missing-targets']],
  ['too much', lansRow('LĐTT', 'x'.repeat(1501)), ['E2 forms-text-long']],
  [
    'no initiative where the title needs one',
    lansRow('CSTĐCS', '12'),
    ['F2 pledges-sheet-missing-initiative'],
  ],
  ['an initiative where none is asked', lansRow('LĐTT', '12', 'Trò chơi'), ['F2 pledges-sheet-unasked']],
  ['a formula that came to nothing', lansRow('#REF!', '#N/A'), ['D2 tables-formula', 'E2 tables-formula']],
  [
    'several bad cells, each by itself',
    lansRow('CSTĐCS', '', 'x'.repeat(501), 'y'.repeat(501)),
    ['E2 pledges-sheet-missing-targets', 'F2 forms-text-long', 'G2 forms-text-long'],
  ],
  ['no key', ['', '', 'Trần Thị Lan', 'LĐTT', '12'], ['A2 pledges-sheet-no-key']],
  ['a key that is none', ['1.5.16', '', '', 'LĐTT', '12'], ['A2 pledges-sheet-no-key']],
  ['the key of another school', ['DK1.6.22', '', '', 'LĐTT', '12'], ['A2 pledges-sheet-not-yours']],
  ['a school that does not exist', ['DK1.999.16', '', '', 'LĐTT', '12'], ['A2 pledges-sheet-not-yours']],
  ['somebody who is not at the school', ['DK1.5.22', '', '', 'LĐTT', '12'], ['A2 pledges-sheet-not-there']],
  ['a campaign that is not open', ['DK9.5.16', '', '', 'LĐTT', '12'], ['A2 pledges-sheet-closed']],
  ['a campaign for others', ['DK2.5.16', '', '', 'LĐTT', '12'], ['A2 pledges-sheet-closed']],
  ['the name of another', [lan, '', 'Nguyễn Văn Minh', 'LĐTT', '12'], ['C2 pledges-sheet-other']],
] as const)('%s is a bad cell with its reason', ([, row, complaints]) => {
  const found = judged([sheet(row)])
  expect(told(found)).toEqual(complaints)
  expect({ good: found.good, bad: found.bad }).toEqual({ good: [], bad: 1 })
})

test('the reason says what to do, and nothing of people elsewhere', () => {
  const found = judged([
    sheet(
      lansRow('Anh hùng', '12'),
      ['DK1.6.22', '', 'Lý Thị Tuyết Mai', 'LĐTT', '12'],
      [hung, '', 'Lan', 'x', 'y'],
    ),
  ])
  expect(said(found)).toEqual([
    'Không có danh hiệu “Anh hùng”. Chọn một trong: Lao động tiên tiến; Chiến sĩ thi đua cơ sở; Chiến sĩ thi đua cấp Bộ, cấp tỉnh; Không đăng ký danh hiệu.',
    'Mã dòng này không phải của ai ở các trường thầy/cô nhập hộ được.',
    'Mã dòng này là của Phạm Quốc Hùng; có thể các dòng bị sắp xếp lệch.',
  ])
})

test('whoever is left empty does not pledge, whoever has pledged keeps it, and nobody pledges twice', () => {
  const found = judged([
    sheet(
      lansRow('', '', '', ''),
      [minh, '', 'Nguyễn Văn Minh', 'LĐTT', '12'],
      lansRow('LĐTT', '12'),
      lansRow('LĐTT', '13'),
      ['DK2.5.13', '', '', 'LĐTT', 'a'],
      [hung, '', '', 'LĐTT', 'b'],
    ),
  ])
  expect(told(found)).toEqual(['A5 pledges-sheet-twice'])
  expect(found).toMatchObject({ empty: 1, before: ['Nguyễn Văn Minh'], bad: 1 })
  const stored = found.good.map(({ ready: { content } }) => [
    content.campaignId,
    content.personId,
    content.enteredById,
  ])
  expect(stored).toEqual([
    [1, 16, 2],
    [2, 13, 2],
    [1, 13, 2],
  ])
})

test('columns may stand in another order, below other lines, under English heads, and some may be missing', () => {
  const rows = [
    ['Danh sách đăng ký'],
    [],
    ['Note', 'Targets pledged', 'TITLE', 'key'],
    ['x', '12', 'LĐTT', ' dk1.5.16 '],
  ]
  const found = judged([{ name: 'A', rows, merges: [] }])
  expect(
    found.good.map(({ ready: { content, title } }) => [content.note, content.targets, title?.code]),
  ).toEqual([['x', '12', 'LDTT']])
  expect(
    told(
      judged([
        {
          name: 'A',
          rows: [
            ['Danh hiệu', 'Nội dung, chỉ tiêu'],
            ['LĐTT', '12'],
          ],
          merges: [],
        },
      ]),
    ),
  ).toEqual(['A2 pledges-sheet-no-key'])
})

test('a key is read as it was written, and nothing else is one', () => {
  const id = fc.integer({ min: 1, max: 2 ** 31 - 1 })
  fc.assert(
    fc.property(fc.record({ campaignId: id, unitId: id, personId: id }), meant => {
      expect(readKey(keyOf(meant))).toEqual(meant)
    }),
  )
  for (const text of [
    '',
    'DK',
    'DK1.2',
    'DK1.2.3.4',
    'DK0.2.3',
    'DK1.2.2147483648',
    'DK1.-2.3',
    '1.2.3',
    'DK1,2,3',
  ])
    expect(readKey(text)).toBeNull()
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'LĐTT',
    'CSTĐCS',
    'chiến sĩ',
    '12 tiết',
    '#REF!',
    ...head,
    'Trần Thị Lan',
    'Nguyễn Văn Minh',
  ),
  fc.constantFrom('DK1.5.16', 'DK1.5.13', 'DK1.5.17', 'DK2.5.13', 'DK1.6.22', 'DK9.9.9', 'DK1.5.0'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('x'.repeat(3000)),
)
const anySheet = fc.record({
  name: fc.string({ maxLength: 10 }),
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }).map(rows => [head, ...rows]),
  merges: fc.constant([]),
})

/** Every line is counted once, and a pledge is of somebody of the school who has not pledged. */
function expectSense(sheets: readonly SheetRead[]): void {
  const found = judged(sheets)
  const lines = found.good.length + found.before.length + found.empty + found.bad
  expect(lines).toBe(readLines(sheets).lines.length)
  const whose = found.good.map(({ ready: { content } }) => `${content.campaignId} ${content.personId}`)
  expect(new Set(whose).size).toBe(whose.length)
  expect(whose.filter(each => !['1 16', '1 13', '2 13'].includes(each))).toEqual([])
  for (const { waiting } of found.good) expect(judgeAgain(waiting, fieldOf())).toHaveProperty('ready')
}

test('whatever stands in a table, each line is good, empty, known or complained of', () => {
  fc.assert(fc.property(fc.array(anySheet, { maxLength: 3 }), expectSense), { numRuns: 300 })
})

test('whatever is broken in a file, the answer is a value', async () => {
  const rows = [head, lansRow('LĐTT', '12 tiết'), [hung, '', 'Phạm Quốc Hùng', 'CSTĐCS', '1', 'Trò chơi', '']]
  const whole = await writeWorkbook([{ name: 'A', columns: [], rows }])
  const limits = { rows: 100, columns: 40, bytes: 1_000_000, tags: 100_000 }
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  const broken = fc.tuple(fc.array(change, { maxLength: 6 }), fc.nat(whole.length))
  await fc.assert(
    fc.asyncProperty(broken, async ([changes, length]) => {
      const bytes = whole.slice(0, changes.length > 4 ? length : whole.length)
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
      const read = await readWorkbook(bytes, limits)
      if ('sheets' in read) expectSense(read.sheets)
    }),
    { numRuns: 200 },
  )
})

const [waiting] = judged([sheet(lansRow('CSTĐCS', '12 tiết', 'Trò chơi'))]).good.map(good => good.waiting)

test.for([
  ['who has left the school', fieldOf(known, [16]), 'pledges-sheet-not-there'],
  ['who has pledged meanwhile', fieldOf({ ...known, done: new Set(['1:16']) }), 'pledges-sheet-meanwhile'],
  ['whose campaign is over', fieldOf({ ...known, open: [] }), 'pledges-sheet-closed'],
  ['whose title is over', fieldOf({ ...known, titles: [] }), 'pledges-sheet-changed'],
  ['whose school is another’s now', { ...fieldOf(), isMine: () => false }, 'pledges-sheet-not-yours'],
  [
    'for whom the officer may not enter any more',
    { ...fieldOf(), actor: { ...fieldOf().actor, memberships: [] } },
    'pledges-sheet-changed',
  ],
] as const)('what waited is judged anew: for somebody %s nothing is stored', ([, field, why]) => {
  expect(judgeAgain(waiting!, fieldOf())).toMatchObject({ ready: { content: { targets: '12 tiết' } } })
  expect(judgeAgain(waiting!, field)).toEqual({ why: [why] })
})
