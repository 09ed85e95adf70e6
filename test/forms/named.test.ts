import { expect, test } from 'vitest'
import { named } from '../../src/forms/questions/named.ts'
import { plain } from '../../src/lib/fluent.ts'

const labels = [
  'Nguyễn Văn Minh – Trường Hoa Mai',
  'Nguyễn Văn Minh – Trường Bình Minh',
  'Nguyễn Văn Minh Anh – Trường Hoa Mai',
  'Trần Thị Lan – giáo viên – Trường Hoa Mai',
  'Trần Thị Lan – văn thư – Trường Hoa Mai',
  'Trần Thị Lan Hương – Trường Hoa Mai',
  'Lê Hà – Trường TH-THCS Hướng Dương',
]
const question = named(
  labels.map((words, nth) => ({ value: String(nth), label: ['forms-as-is', { words }] as const })),
)
const moment = { now: new Date(0), language: 'vi' } as const

/** The places of those who are meant, or what is said instead. */
function heard(text: string): string {
  const found = question.hear({ kind: 'text', text }, moment)
  if ('problem' in found) return plain('vi', found.problem)
  return 'code' in found ? found.code : '?'
}

test.for([
  ['Nguyễn Văn Minh Anh', '2'],
  ['minh anh', '2'],
  ['Nguyễn Văn Minh – Trường Hoa Mai', '0'],
  ['nguyen van minh - truong binh minh', '1'],
  ['Trần Thị Lan – văn thư', '4'],
  ['trần thị lan giáo viên', '3'],
  ['Trần Thị Lan - giáo viên, lan huong', '3,5'],
  ['Hà, hướng dương', '6'],
] as const)('“%s” means those at %s', ([typed, places]) => {
  expect(heard(typed)).toBe(places)
})

test('a whole name that several people bear is asked back, and nobody whose name only begins so is among them', () => {
  const said = heard('Nguyễn Văn Minh')
  expect(said).toContain('“Nguyễn Văn Minh” có nhiều nơi trùng')
  for (const label of labels.slice(0, 2)) expect(said).toContain(label)
  expect(said).not.toContain('Minh Anh')
  expect(heard('Trần Thị Lan')).not.toContain('Lan Hương')
})
