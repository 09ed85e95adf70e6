import { expect, test } from 'vitest'
import { z } from 'zod'
import { form } from '../../src/forms/form.ts'
import { yesNo } from '../../src/forms/questions/yesNo.ts'
import { emptyState, pathOf, withAnswer, type State } from '../../src/forms/state.ts'
import { walk, type Walk } from '../../src/forms/walk.ts'
import { demo, facts } from './demo.ts'

function state(answers: Record<string, string | null>, at?: string): State {
  const places = Object.entries(answers).map(([path, code]) => [...path.split('.'), code] as const)
  const filled = places.reduce((left, [key, ...rest]) => {
    const [id, code] = rest.length > 1 ? [rest[0] ?? '', rest[1]] : [undefined, rest[0]]
    return withAnswer(left, { key: key ?? '', id }, code ?? null)
  }, emptyState)
  return { ...filled, ...(at && { at }) }
}

const asked = ({ current }: Walk): string | null => current && pathOf(current)

const full = {
  title: 't0',
  pupils: '500',
  'targets.TH-01': '45',
  'targets.TH-02': 'notYet',
  boarding: '45/48',
  lessons: '12',
  share: '97.35',
  startsOn: '2026-10-30',
  fullDay: 'yes',
  evidence: null,
  phone: '+84912345678',
  note: null,
}

test('an empty draft stands at the first question', () => {
  const { next, answered, number, total, complete } = walk(demo, facts, state({}))
  expect([next && pathOf(next), answered.length, number, total, complete]).toEqual(['title', 0, 1, 12, false])
})

test('the walk ends at the first question without an answer, whatever was answered behind it', () => {
  const { next, answered } = walk(demo, facts, state({ title: 't0', boarding: '45/48' }))
  expect(next && pathOf(next)).toBe('pupils')
  expect(answered.map(pathOf)).toEqual(['title'])
})

test('a full draft is complete and gives its answers in the shape the author declared', () => {
  const { complete, current, answers, number, total } = walk(demo, facts, state(full))
  expect([complete, current, number, total]).toEqual([true, null, 12, 12])
  expect(answers).toEqual({
    title: 't0',
    pupils: 500,
    targets: { 'TH-01': { numerator: 45, denominator: 500 }, 'TH-02': { absence: 'notYet' } },
    boarding: { numerator: 45, denominator: 48 },
    lessons: 12,
    share: '97.35',
    startsOn: '2026-10-30',
    fullDay: true,
    evidence: null,
    phone: '+84912345678',
    note: null,
  })
})

test('a conditional question counts once its condition holds', () => {
  const { next, total } = walk(demo, facts, state({ title: 't1' }))
  expect([next && pathOf(next), total]).toEqual(['initiative', 13])
})

test('behind the first gap a conditional question counts only if it is answered already', () => {
  const withWhy = walk(demo, facts, state({ why: 'Thiếu phòng' }))
  expect([asked(withWhy), withWhy.total]).toEqual(['title', 13])
})

test('a condition that no longer holds leaves the answer out, but in the draft', () => {
  const answers = { ...full, initiative: 'Dạy qua trò chơi' }
  expect(walk(demo, facts, state(answers)).answers).not.toHaveProperty('initiative')
  expect(walk(demo, facts, state({ ...answers, title: 't1' })).answers).toHaveProperty('initiative')
})

test('an answer that does not fit its question any more counts as none', () => {
  const { next, complete } = walk(demo, facts, state({ ...full, pupils: '5001' }))
  expect([next && pathOf(next), complete]).toEqual(['pupils', false])
})

test('a figure whose whole was answered before follows a change of the whole', () => {
  const { answers } = walk(demo, facts, state({ ...full, pupils: '450' }))
  expect(answers['targets']).toMatchObject({ 'TH-01': { numerator: 45, denominator: 450 } })
  expect(asked(walk(demo, facts, state({ ...full, pupils: '40' })))).toBe('targets.TH-01')
})

test('a question asked again is the present one only while it is on the way', () => {
  expect(asked(walk(demo, facts, state(full, 'share')))).toBe('share')
  expect(walk(demo, facts, state(full, 'initiative')).current).toBe(null)
  expect(asked(walk(demo, facts, state({}, 'share')))).toBe('title')
})

test('the group of a condition that does not hold has no answers', () => {
  const grouped = form('grouped', { subject: z.null(), load: async () => ({ codes: ['a', 'b'] }) })
    .ask('many', yesNo())
    .askEach(
      'each',
      ({ codes }) => codes,
      code => code,
      () => yesNo(),
      { when: ({ many }) => many },
    )
  const held = walk(grouped, { codes: ['a', 'b'] }, state({ many: 'yes', 'each.a': 'no', 'each.b': 'yes' }))
  expect(held.answers).toEqual({ many: true, each: { a: false, b: true } })
  expect(walk(grouped, { codes: ['a', 'b'] }, state({ many: 'no' })).answers).toEqual({
    many: false,
    each: {},
  })
})

test('a skipped answer fits only a question that may be skipped', () => {
  expect(asked(walk(demo, facts, state({ ...full, share: null })))).toBe('share')
})
