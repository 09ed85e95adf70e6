import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, sameWords } from '../../src/lib/vietnamese/fold.ts'

test.each([
  ['Đặng Thị Hòa', 'dang thi hoa'],
  ['Ðặng Thị Hoà', 'dang thi hoa'],
  ['Trường Tiểu học Nguyễn Đức Cảnh', 'truong tieu hoc nguyen duc canh'],
  ['  Dạy tốt –  Học\u00a0tốt ', 'day tot - hoc tot'],
  ['“Hai không” ‘x’', '"hai khong" \'x\''],
  ['ĐỒNG\u200b Ý', 'dong y'],
])('F-T1: "%s" is found as "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(fold(text.normalize('NFD'))).toBe(folded)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('â', 'Ă', 'ơ', 'Ự', 'đ', 'Ð', 'İ', 'o', '\u0300', '\u0323', '–', '’'))
    .map(letters => letters.join('')),
)

test('F-T1: composed and decomposed texts fold to the same, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, text => {
      const folded = fold(text)
      expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')))
      expect(fold(folded)).toBe(folded)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['Hòa Bình', 'hoà bình', true],
  ['Dạy tốt – Học tốt', 'day tot hoc tot', true],
  ['✅ Có', 'co', true],
  ['Lớp 5', 'lop 6', false],
  ['👍', '👎', false],
  ['Gửi', '', false],
])('"%s" and "%s" having the same words is %s', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same)
  expect(sameWords(other, one)).toBe(same)
})
