import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { form, type AnyForm } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { figure } from '../../src/forms/questions/figure.ts'
import { text } from '../../src/forms/questions/text.ts'
import { walk } from '../../src/forms/walk.ts'
import type { Question } from '../../src/forms/question.ts'
import { askedIn, play } from './play.ts'

const named = (words: string) => ({ prompt: asIs(words), label: asIs(words) })
const oneOf = (...codes: string[]) =>
  choice(
    codes.map(value => ({ value, label: asIs(value) })),
    named('?'),
  )

type Questions = Record<string, Question<unknown>>
const base = form('deploy', { subject: z.null(), load: async () => ({}), title: () => asIs('Thử') })
const asking = (questions: Questions): AnyForm => ({
  ...base,
  parts: Object.entries(questions).map(([key, question]) => ({ key, question, looks: false })),
})

const old: Questions = {
  rank: oneOf('first', 'second', 'third'),
  boarding: figure(named('Bán trú')),
  plan: text({ max: 100, ...named('Kế hoạch') }),
  level: oneOf('high', 'low'),
  note: text({ max: 100, ...named('Ghi chú') }),
}

/** After the deploy: one question came, one went, one lost an option, one changed its kind. */
const renewed: Questions = {
  rank: oneOf('first', 'second'),
  inserted: text({ max: 100, ...named('Mới') }),
  boarding: figure(named('Bán trú')),
  level: oneOf('high', 'low'),
  note: text({ max: 10, ...named('Ghi chú') }),
}

const answers = fc.tuple(
  fc.constantFrom('first', 'second', 'third'),
  fc.tuple(fc.nat(48), fc.constant(48)).map(([part, whole]) => `${part}/${whole}`),
  fc.constantFrom('Dạy học dự án', 'Đọc sách'),
  fc.constantFrom('high', 'low'),
  fc.constantFrom('ngắn', 'dài hơn mười chữ'),
)

test('F-U7: after a deploy 200 half-filled drafts go on with every answer that still fits', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 5 }), (given, count) => {
      const before = play(asking(old), {})
      before.type(...given.slice(0, count))
      const after = play(asking(renewed), {}, before.state())
      const answered = before.answers()
      expect(askedIn(after.shown())).toBe(given[0] === 'third' ? 'rank' : 'inserted')
      if (given[0] === 'third') after.type('second')
      after.type('Câu hỏi mới')
      // what was answered before is neither asked again nor lost, the dropped question included
      const fitting = [given[1], given[3], given[4].length <= 10]
        .slice(0, [0, 0, 1, 1, 2, 3][count])
        .filter(Boolean)
      expect(after.shown().walk.answered).toHaveLength(2 + fitting.length)
      expect(after.answers()).toMatchObject({
        ...answered,
        ...(given[0] === 'third' && { rank: 'second' }),
      })
    }),
    { numRuns: 200 },
  )
})

test('an answer that a deploy made unfit comes back when the next deploy takes it again', () => {
  const before = play(asking(old), {})
  before.type('third', '45/48', 'Đọc sách', 'high', 'dài hơn mười chữ')
  const between = play(asking(renewed), {}, before.state())
  between.type('quay lại')
  expect(walk(asking(old), {}, between.state()).complete).toBe(true)
})
