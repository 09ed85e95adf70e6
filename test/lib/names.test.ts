import { expect, test } from 'vitest'
import { callName, compareNames } from '../../src/lib/vietnamese/names.ts'

test('People are called by the last of their names', () => {
  expect(callName('Nguyễn Thị Lan')).toBe('Lan')
  expect(callName('  Trần  Văn   Hùng ')).toBe('Hùng')
  expect(callName('An')).toBe('An')
  expect(callName('')).toBe('')
})

test('Names are sorted by given name, then by middle names, then by family name', () => {
  const sorted = [
    'Lê Văn An',
    'Nguyễn Văn An',
    'Trần Thị Ân',
    'Bùi Công Danh',
    'Phạm Văn Đạt',
    'Đỗ Thị Lan',
    'Nguyễn Thị Lan',
    'Lê Thị Ngọc Lan',
    'Lan Mai',
    'Vũ Minh',
  ]
  expect(sorted.toReversed().toSorted(compareNames)).toEqual(sorted)
})

test('Composed and decomposed writings of a name are the same name', () => {
  expect(compareNames('Trần Thị Ân', 'Trần Thị Ân'.normalize('NFD'))).toBe(0)
})
