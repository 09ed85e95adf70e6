import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { form, words, type AnswersOf } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { optional } from '../../src/forms/questions/optional.ts'
import { text } from '../../src/forms/questions/text.ts'
import type { FigureAnswer } from '../../src/forms/questions/figure.ts'
import { turn } from '../../src/forms/turn.ts'
import { promptOf, titleOf } from '../../src/forms/wording.ts'
import { emptyState } from '../../src/forms/state.ts'
import { demo, moment } from './demo.ts'

const pledge = form('pledge', {
  subject: z.object({ campaignId: z.number() }),
  load: async (_app, { campaignId }) => ({ limit: campaignId }),
})
  .ask('lessons', ({ limit }) => integer({ max: limit, vars: { limit } }))
  .ask('note', optional(text({ max: 300, prompt: asIs('?'), label: asIs('Ghi chú') })))

test('the words of a form are found by its name and the names of its steps', () => {
  expect(words(pledge)).toEqual(['pledge-form', 'pledge-lessons', 'pledge-lessons.label'])
  const { walk } = turn(pledge, { limit: 5 }, emptyState, { kind: 'show' }, moment).shown
  expect(promptOf(pledge, walk.current!)).toEqual(['pledge-lessons', { limit: 5 }])
  expect(titleOf(pledge, {})).toEqual(['pledge-form'])
})

test('two steps of one name, and names that are taken, are refused when the form is written', () => {
  expect(() => pledge.ask('note', text({ max: 5 }))).toThrow('asks "note" twice')
  for (const name of ['form', 'a.b', 'Note', 'constructor'])
    expect(() => pledge.ask(name, text({ max: 5 }))).toThrow('cannot be called')
})

test('asking more does not change the form that was written before', () => {
  pledge.ask('more', text({ max: 5 }))
  expect(pledge.parts).toHaveLength(2)
})

test('the types of the answers follow from the questions', () => {
  type Answers = AnswersOf<typeof demo>
  expectTypeOf<Answers['title']>().toEqualTypeOf<string>()
  expectTypeOf<Answers['initiative']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<Answers['targets']>().toEqualTypeOf<{ readonly [id: string]: FigureAnswer }>()
  expectTypeOf<Answers['why']>().toEqualTypeOf<string | null | undefined>()
  expectTypeOf<Answers['note']>().toEqualTypeOf<string | null>()
  expectTypeOf<AnswersOf<typeof pledge>>().toEqualTypeOf<{
    readonly lessons: number
    readonly note: string | null
  }>()
})
