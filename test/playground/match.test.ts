import { expect, test } from 'vitest'
import { matches } from '../../src/playground/scenario/match.ts'

test('A scenario remembers what stood in the place of a name, and wants the same later', () => {
  const captures = new Map<string, string>()
  expect(matches(['Mã {code} của trường'], ['Mã HM-7K của trường'], captures)).toBe(true)
  expect(captures.get('code')).toBe('HM-7K')
  expect(matches(['{code}'], ['HM-8K'], captures)).toBe(false)
})

test('An ellipsis stands for anything in a line, and alone for any number of lines', () => {
  expect(matches(['Câu …/7', '…', '[Huỷ]'], ['Câu 2/7', 'a', 'b', '[Huỷ]'], new Map())).toBe(true)
  expect(matches(['Câu 2/7', '…', '[Huỷ]'], ['Câu 2/7', '[Huỷ]'], new Map())).toBe(true)
  expect(matches(['Câu 2/7', '…'], ['Câu 3/7', 'a'], new Map())).toBe(false)
  expect(matches(['(a+b)* [c]'], ['(a+b)* [c]'], new Map())).toBe(true)
})

test('A long message is compared in time that grows with its lines, not with their power', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`)
  expect(matches(lines, lines, new Map())).toBe(true)
  expect(matches(lines, [...lines.slice(1), 'other'], new Map())).toBe(false)
})
