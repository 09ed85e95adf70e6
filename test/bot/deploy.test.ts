import { expect, test } from 'vitest'
import { z } from 'zod'
import { basics } from '../../src/bot/basics.ts'
import { form } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { text } from '../../src/forms/questions/text.ts'
import { feature } from './long.ts'
import { openBot, said, type TestBot } from './open.ts'

const people = 200
const everyone = Array.from({ length: people }, (_, index) => index + 1)

const named = (words: string) => ({ prompt: asIs(`${words}?`), label: asIs(words) })
const ranks = (...codes: string[]) =>
  choice(
    codes.map(value => ({ value, label: asIs(value) })),
    named('Danh hiệu'),
  )
const spec = { subject: z.object({}), load: async () => ({}), title: () => asIs('Phiếu') }

const sent = new Map<number, unknown>()

const before = form('paper', spec)
  .ask('rank', ranks('một', 'hai', 'ba'))
  .ask('pupils', integer(named('Học sinh')))
  .ask('plan', text({ max: 100, ...named('Kế hoạch') }))
  .ask('note', text({ max: 100, ...named('Ghi chú') }))

/** After the deploy: one rank is gone, one question has come, one has gone, and one takes less. */
const after = form('paper', spec)
  .ask('rank', ranks('một', 'hai'))
  .ask('classes', integer(named('Số lớp')))
  .ask('pupils', integer(named('Học sinh')))
  .ask('note', text({ max: 10, ...named('Ghi chú') }))
  .submit(async ({ actor }, answers) => {
    sent.set(actor.chatId, answers)
    return { say: { text: [asIs('Đã nhận')] } }
  })

const rankOf = (id: number) => ['một', 'hai', 'ba'][id % 3]!
const noteOf = (id: number) => (id % 2 === 0 ? 'ngắn' : 'dài hơn mười chữ')
const given = (id: number) => [rankOf(id), String(id), 'Đọc sách', noteOf(id)].slice(0, 1 + (id % 4))

const asked = (bot: TestBot, id: number) =>
  /^(Danh hiệu|Số lớp|Học sinh|Ghi chú)\?/m.exec(said(bot, id).at(-1)!)?.[1]

/** What they answer to what they are asked then. */
const answers: Record<string, string> = {
  'Danh hiệu': 'hai',
  'Số lớp': '7',
  'Học sinh': '500',
  'Ghi chú': 'mới',
}

test('F-U7: after a deploy that changes the form, 200 half-filled drafts go on with every answer that still fits', async () => {
  const bot = await openBot([feature(before), basics], people)
  for (const id of everyone) for (const words of ['/mo', ...given(id)]) bot.telegram.say(id, words)
  await bot.telegram.idle(60_000)
  await bot.restart([feature(after), basics])
  for (const id of everyone) bot.telegram.say(id, '/mo')
  await bot.telegram.idle(60_000)
  const questions = new Map<number, string[]>(everyone.map(id => [id, []]))
  for (let open = everyone; open.length > 0; open = open.filter(id => asked(bot, id))) {
    for (const id of open) questions.get(id)!.push(asked(bot, id)!)
    for (const id of open) bot.telegram.say(id, answers[asked(bot, id)!]!)
    await bot.telegram.idle(60_000)
  }
  for (const id of everyone) bot.telegram.pressLabel(id, 'Gửi')
  await bot.telegram.idle(60_000)
  for (const id of everyone) {
    const count = given(id).length
    const again = [
      ...(rankOf(id) === 'ba' ? ['Danh hiệu'] : []),
      'Số lớp',
      ...(count < 2 ? ['Học sinh'] : []),
      ...(count < 4 || noteOf(id).length > 10 ? ['Ghi chú'] : []),
    ]
    expect(questions.get(id)).toEqual(again)
    expect(sent.get(id)).toEqual({
      rank: rankOf(id) === 'ba' ? 'hai' : rankOf(id),
      classes: 7,
      pupils: count < 2 ? 500 : id,
      note: again.includes('Ghi chú') ? 'mới' : noteOf(id),
    })
  }
}, 120_000)
