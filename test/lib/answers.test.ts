import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAbsence } from '../../src/lib/vietnamese/absence.ts'
import { readCount } from '../../src/lib/vietnamese/count.ts'
import { readYesNo } from '../../src/lib/vietnamese/yesNo.ts'

test.each([
  ['không phát sinh', 'noCase'],
  ['Không phát sinh.', 'noCase'],
  ['khong phat sinh', 'noCase'],
  ['ko phát sinh', 'noCase'],
  ['ko ps', 'noCase'],
  ['kps', 'noCase'],
  ['0 ps', 'noCase'],
  ['không có phát sinh', 'noCase'],
  ['dạ không phát sinh ạ', 'noCase'],
  ['không phát sinh trường hợp nào', 'noCase'],
  ['chưa phát sinh', 'noCase'],
  ['chưa có', 'notYet'],
  ['chưa', 'notYet'],
  ['chua co so lieu', 'notYet'],
  ['chưa thống kê', 'notYet'],
  ['chưa có báo cáo', 'notYet'],
  ['đang cập nhật', 'notYet'],
  ['đang tổng hợp số liệu', 'notYet'],
  ['không áp dụng', 'notApplicable'],
  ['ko ap dung', 'notApplicable'],
  ['kad', 'notApplicable'],
  ['N/A', 'notApplicable'],
  ['không thuộc đối tượng', 'notApplicable'],
])('F-N4: "%s" says why there is no figure: %s', (typed, absence) => {
  expect(readAbsence(typed)).toBe(absence)
  expect(readAbsence(typed.normalize('NFD'))).toBe(absence)
  expect(readCount(typed)).toHaveProperty('problem')
})

test.each(['không', 'không có', 'ko', '0 có', 'không có em nào', 'không hs nào', 'không có trường hợp nào'])(
  'F-N4: "%s" may be 0 or an absence, so neither is assumed',
  typed => {
    expect(readAbsence(typed)).toBeNull()
    expect(readCount(typed)).toEqual({ unsure: [0] })
  },
)

test.each(['0', '0 hs', '5', 'không phát sinh 5 em', 'chưa đạt', 'không đạt', 'phát sinh', 'có', '', '-'])(
  'F-N4: "%s" is no absence',
  typed => {
    expect(readAbsence(typed)).toBeNull()
  },
)

test('F-N4: nothing typed is a figure for sure and an absence at once', () => {
  const words = fc.constantFrom(
    ...'không ko k 0 chưa có phát sinh ps áp dụng số liệu em nào 5 dạ ạ'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), list => {
      const typed = list.join(' ')
      if (readAbsence(typed) !== null) expect(readCount(typed)).not.toHaveProperty('value')
    }),
  )
})

test.each([
  ['có', true],
  ['Co', true],
  ['dạ có ạ', true],
  ['Có rồi!', true],
  ['rồi', true],
  ['ok', true],
  ['Đúng', true],
  ['đạt', true],
  ['vâng', true],
  ['dạ', true],
  ['👍', true],
  ['✅', true],
  ['yes', true],
  ['không', false],
  ['ko', false],
  ['KHÔNG Ạ', false],
  ['dạ không', false],
  ['không có', false],
  ['chưa', false],
  ['chưa đạt', false],
  ['không phải', false],
  ['no', false],
  ['không biết', null],
  ['có không', null],
  ['có thể', null],
  ['0', null],
  ['1', null],
  ['', null],
])('"%s" answers yes or no with %s', (typed, answer) => {
  expect(readYesNo(typed)).toBe(answer)
})
