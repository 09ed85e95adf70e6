import { expect, test } from 'vitest'
import { againstBaseline, againstTarget, judge } from '../../src/indicators/judge.ts'
import { readPrinted } from '../../src/indicators/printed.ts'
import type { Direction } from '../../src/indicators/rules.ts'
import { row } from './samples.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })
const printed = (direction: Direction, baseline: string | null, target: string | null) =>
  row({ direction, baseline, target })

test('A printed percentage is read exactly, with comma or point; a count keeps its own measure', () => {
  expect(readPrinted('0,23', '%')).toEqual(of(23, 10_000))
  expect(readPrinted('75.7', '%')).toEqual(of(757, 1000))
  expect(readPrinted('100', '%')).toEqual(of(100, 100))
  expect(readPrinted('59', 'học sinh')).toEqual(of(59, 1))
  expect(readPrinted('1.250', 'học sinh')).toEqual(of(1250, 1))
  expect(readPrinted(null, '%')).toBeNull()
  expect(readPrinted('giữ vững', '%')).toBeNull()
})

test('Higher is better where the table says so', () => {
  expect(judge(printed('higher', '98,8', '99'), of(99, 100))).toEqual({ target: 'reached', change: 'better' })
  expect(judge(printed('higher', '98,8', '99'), of(988, 1000))).toEqual({
    target: 'notReached',
    change: 'same',
  })
  expect(judge(printed('higher', '98,8', '99'), of(98, 100))).toEqual({
    target: 'notReached',
    change: 'worse',
  })
})

test('Lower is better for drop-outs, also where the target is worse than the baseline', () => {
  const dropOuts = printed('lower', '0,43', '0,6')
  expect(judge(dropOuts, of(17, 3980))).toEqual({ target: 'reached', change: 'better' })
  expect(judge(dropOuts, of(5, 1000))).toEqual({ target: 'reached', change: 'worse' })
  expect(judge(dropOuts, of(7, 1000))).toEqual({ target: 'notReached', change: 'worse' })
})

test('A row without direction is never judged', () => {
  expect(judge(printed('none', '11,8', '11,6'), of(1, 10))).toEqual({
    target: 'noJudgement',
    change: 'noJudgement',
  })
})

test('What is to be held is held at its target, or at its baseline where no target is printed', () => {
  expect(judge(printed('hold', '98', null), of(98, 100))).toEqual({ target: 'reached', change: 'same' })
  expect(judge(printed('hold', '98', null), of(97, 100))).toEqual({ target: 'notReached', change: 'worse' })
})

test('Where one value is wanted exactly, only that reaches it and the nearer is the better', () => {
  expect(judge(printed('exact', '40', '50'), of(1, 2))).toEqual({ target: 'reached', change: 'better' })
  expect(judge(printed('exact', '40', '50'), of(60, 100))).toEqual({ target: 'notReached', change: 'same' })
  expect(judge(printed('exact', '40', '50'), of(70, 100))).toEqual({ target: 'notReached', change: 'worse' })
  expect(judge(printed('exact', '40', null), of(1, 2))).toEqual({
    target: 'noJudgement',
    change: 'noJudgement',
  })
})

test('F-N7: 2.499 of 2.500 has not reached 100 %, and a third is less than 33,34 %', () => {
  expect(judge(printed('higher', null, '100'), of(2499, 2500)).target).toBe('notReached')
  expect(judge(printed('higher', null, '33,34'), of(1, 3)).target).toBe('notReached')
  expect(judge(printed('higher', null, '33,33'), of(1, 3)).target).toBe('reached')
})

test('A printed share of nine schools stands for whole schools: 44,4 is four and 77,8 is seven', () => {
  const accredited = row({ kind: 'shareOfUnits', direction: 'higher', baseline: '44,4', target: '77,8' })
  expect(judge(accredited, of(7, 9))).toEqual({ target: 'reached', change: 'better' })
  expect(judge(accredited, of(4, 9))).toEqual({ target: 'notReached', change: 'same' })
  expect(judge(accredited, of(6, 9)).target).toBe('notReached')
  // 72 % is no whole number of three schools, so it stays 72 %
  expect(judge({ ...accredited, target: '72' }, of(2, 3)).target).toBe('notReached')
})

test('A count is judged as a count', () => {
  const winners = row({
    kind: 'count',
    measure: 'học sinh',
    direction: 'higher',
    baseline: '59',
    target: '60',
  })
  expect(judge(winners, of(60, 1))).toEqual({ target: 'reached', change: 'better' })
  expect(judge(winners, of(59, 1))).toEqual({ target: 'notReached', change: 'same' })
})

test('Without a result, a target or a baseline there is nothing to judge', () => {
  const nothing = { target: 'noJudgement', change: 'noJudgement' }
  expect(judge(printed('higher', '1', '2'), null)).toEqual(nothing)
  expect(judge(printed('higher', null, null), of(1, 2))).toEqual(nothing)
  expect(againstTarget('higher', of(1, 2), null)).toBe('noJudgement')
})

test('A result can be compared with a computed one as well as with a printed one', () => {
  expect(againstBaseline('lower', of(3, 1000), of(4, 1000))).toBe('better')
  expect(againstBaseline('higher', of(-2, 10), of(0, 10))).toBe('worse')
})
