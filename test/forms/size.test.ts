import { expect, test } from 'vitest'
import { z } from 'zod'
import { form } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { figure } from '../../src/forms/questions/figure.ts'
import { play } from './play.ts'

const codes = Array.from({ length: 60 }, (_, index) => `THCS-${index + 1}`)

const sixty = form('sixty', {
  subject: z.null(),
  load: async () => ({ codes }),
  title: () => asIs('Số liệu'),
})
  .askEach(
    'figures',
    facts => facts.codes,
    code => code,
    code => figure({ absences: true, prompt: asIs(code), label: asIs(code) }),
  )
  .submit(async () => ({ say: { text: [] } }))

test('F-U8: the draft of sixty figures takes less than 4,096 bytes, each with its message', () => {
  const chat = play(sixty, { codes })
  for (const [index] of codes.entries())
    chat.take({ kind: 'answer', text: `1.${100 + index}/1.250`, messageId: 123_456_000 + index })
  expect(chat.shown().kind).toBe('review')
  expect(Buffer.byteLength(JSON.stringify(chat.state()))).toBeLessThan(4096)
})

test('F-U8: five hundred wrong answers do not make a draft grow', () => {
  const chat = play(sixty, { codes })
  chat.type('45/48')
  const wrong = (count: number) => {
    for (let index = 0; index < count; index += 1)
      chat.take({ kind: 'answer', text: `sai ${index}, khoảng ${index}`, messageId: 100_000 + index })
    return JSON.stringify(chat.state()).length
  }
  const after = wrong(1)
  expect(wrong(499)).toBe(after)
})
