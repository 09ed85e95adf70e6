import { z } from 'zod'
import type { Feature } from '../../src/bot/context.ts'
import { openForm } from '../../src/bot/forms.ts'
import { form, type AnyForm } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { integer } from '../../src/forms/questions/integer.ts'

/** A form that asks for so many numbers, and the command that opens it. */
export function longForm(count: number, sent: (numbers: number[]) => void = () => {}): Feature {
  const items = Array.from({ length: count }, (_, index) => index + 1)
  const long = form('long', {
    subject: z.object({}),
    load: async () => ({ items }),
    title: () => asIs('Phiếu dài'),
  })
    .askEach(
      'number',
      facts => facts.items,
      item => String(item),
      item => integer({ prompt: asIs(`Số thứ ${item}?`), label: asIs(`Số thứ ${item}`) }),
    )
    .submit(async (_sending, { number }) => {
      sent(items.map(item => number[item]!))
      return { say: { text: [asIs('Đã nhận')] } }
    })
  return feature(long)
}

/** A feature that is one form, opened by `/mo`. */
export const feature = (form_: AnyForm): Feature => ({
  name: 'long',
  commands: [{ name: 'mo', run: ctx => openForm(ctx, form_, {}) }],
  forms: [form_],
})
