import { expect, test } from 'vitest'
import { several } from '../../src/forms/questions/several.ts'
import { plain } from '../../src/lib/fluent.ts'

const people = ['Lan', 'Minh', 'Diệp', 'Tùng', 'Hà']
const question = several(people.map(words => ({ value: words, label: ['forms-as-is', { words }] as const })))
const moment = { now: new Date(0), language: 'vi' } as const

/** Who is meant, or what is said instead. */
function heard(text: string): string {
  const found = question.hear({ kind: 'text', text }, moment)
  if ('problem' in found) return plain('vi', found.problem)
  const read = 'code' in found ? question.read(found.code) : undefined
  return read ? plain('vi', question.show(read)) : '?'
}

test.each([
  ['1,3,5', 'Lan, Diệp, Hà'],
  ['5 và 1', 'Lan, Hà'],
  ['2-4', 'Minh, Diệp, Tùng'],
  ['1, 2 - 3; 3', 'Lan, Minh, Diệp'],
  ['tat ca', 'Lan, Minh, Diệp, Tùng, Hà'],
  ['Tất cả', 'Lan, Minh, Diệp, Tùng, Hà'],
  ['lan, tung', 'Lan, Tùng'],
])('"%s" means %s', (typed, names) => {
  expect(heard(typed)).toBe(names)
})

test.each(['6', '0', '1,9', '4-2', 'Lan, ai đó', '', '1,x'])('"%s" is asked for again', typed => {
  expect(heard(typed)).toContain('từ 1 đến 5')
})

test('The list is shown with its numbers, and an answer with somebody who has left does not fit any more', () => {
  expect(plain('vi', question.hint!)).toBe('1. Lan\n2. Minh\n3. Diệp\n4. Tùng\n5. Hà')
  expect(question.read('Lan,Mai')).toBeUndefined()
})
