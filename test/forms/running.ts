import { expect } from 'vitest'
import { z } from 'zod'
import type { Db } from '../../src/database/client.ts'
import { form, type Actor, type AnyForm, type Submitted } from '../../src/forms/form.ts'
import type { Env, Outcome } from '../../src/forms/outcome.ts'
import { asIs } from '../../src/forms/question.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { optional } from '../../src/forms/questions/optional.ts'
import { text } from '../../src/forms/questions/text.ts'
import { htmlToText } from '../../src/lib/html.ts'
import { render } from '../../src/lib/render.ts'
import { now } from './demo.ts'

const named = (words: string) => ({ prompt: asIs(`${words}?`), label: asIs(words) })

/** Whether the small form is open, and what happened when it was sent; tests may change it. */
export const world = { open: true, refuse: false, sent: [] as unknown[] }

const spec = (title: string) => ({
  subject: z.object({ id: z.number() }),
  load: async () => ({ open: world.open }),
  openWhile: (facts: { open: boolean }) => facts.open || asIs('Đã hết hạn'),
  title: () => asIs(title),
})

/** A form with three questions that keeps what was sent. */
export const small = form('small', spec('Phiếu nhỏ'))
  .ask('lessons', integer(named('Tiết dạy')))
  .ask('books', integer(named('Sách')))
  .ask('note', optional(text({ max: 100, ...named('Ghi chú') })))
  .submit(async ({ tx, now: at }, answers, _facts, { id }): Promise<Submitted> => {
    await tx.lease.create({ data: { name: `sent-${id}-${world.sent.length}`, holder: 'x', expiresAt: at } })
    if (world.refuse) return { problems: [{ step: 'books', message: asIs('Sách đã khoá') }] }
    world.sent.push(answers)
    return { say: { text: [asIs('Đã nhận')] } }
  })

export const other = form('other', spec('Phiếu khác')).ask('words', text({ max: 100, ...named('Lời') }))

const forms = new Map<string, AnyForm>([small, other].map(each => [each.name, each]))

/** What a person's update is handled with. */
export function envOf(db: Db, actor: Actor, updateId?: number): Env {
  return {
    db,
    me: { username: 'phongtrao_bot' },
    forms,
    actor,
    now,
    ...(updateId !== undefined && { handling: { updateId, by: 'test' } }),
  }
}

/** The words of an outcome. */
export function wordsOf(outcome: Outcome | null): string {
  expect(outcome).not.toBe(null)
  return outcome!.cards.flatMap(card => render('vi', card).parts.map(htmlToText)).join('\n\n')
}

/** What a button of an outcome carries. */
export function buttonOf(outcome: Outcome | null, label: string): string {
  const rows = outcome?.cards.flatMap(card => {
    const { markup } = render('vi', card)
    return markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : []
  })
  const found = rows?.find(button => button.text === label)
  if (!found || !('callback_data' in found)) throw new Error(`There is no button "${label}"`)
  return found.callback_data
}
