import { expect, test } from 'vitest'
import { at } from '../../src/lib/time.ts'
import {
  byUrgency,
  clocks,
  isOverdue,
  masked,
  nextDeadline,
  workingDaysAfter,
} from '../../src/people/data/data.rules.ts'

test.for([
  ['2021-05-04', 2, '2021-05-06'],
  ['2021-05-06', 2, '2021-05-10'],
  ['2021-05-07', 1, '2021-05-10'],
  ['2021-05-08', 2, '2021-05-11'],
  ['2021-05-09', 2, '2021-05-11'],
  ['2021-12-31', 2, '2022-01-04'],
] as const)('from %s, %d working days later is %s', ([day, count, later]) => {
  expect(workingDaysAfter(day, count)).toBe(later)
})

test('a request has to be answered by the end of the second working day, and done by the end of the fifteenth day', () => {
  expect(clocks(at('2021-05-07', '16:30'))).toEqual({
    answerBy: at('2021-05-12', '00:00'),
    finishBy: at('2021-05-23', '00:00'),
  })
})

test('an answered request is late only when it is not done in time, and the most urgent comes first', () => {
  const asked = { ...clocks(at('2021-05-04', '08:00')), answeredAt: null, finishedAt: null }
  const answered = { ...asked, answeredAt: at('2021-05-05', '08:00') }
  const [before, after] = [at('2021-05-06', '23:59'), at('2021-05-07', '00:00')]
  expect([isOverdue(asked, before), isOverdue(asked, after), isOverdue(answered, after)]).toEqual([
    false,
    true,
    false,
  ])
  expect(isOverdue(answered, at('2021-05-20', '00:00'))).toBe(true)
  expect(isOverdue({ ...answered, finishedAt: after }, at('2021-06-20', '00:00'))).toBe(false)
  expect(byUrgency([answered, asked])).toEqual([asked, answered])
  expect(nextDeadline(answered)).toEqual(at('2021-05-20', '00:00'))
})

test.for([
  ['+84912345678', '+84••••••678'],
  ['12345', '•••'],
] as const)('of the phone %s only %s is shown', ([phone, shown]) => {
  expect(masked(phone)).toBe(shown)
})
