import { z } from 'zod'
import { asIs } from '../../src/forms/question.ts'
import { form, type Actor, type Problem } from '../../src/forms/form.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { date } from '../../src/forms/questions/date.ts'
import { decimal } from '../../src/forms/questions/decimal.ts'
import { figure } from '../../src/forms/questions/figure.ts'
import { file } from '../../src/forms/questions/file.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { optional } from '../../src/forms/questions/optional.ts'
import { phone } from '../../src/forms/questions/phone.ts'
import { text } from '../../src/forms/questions/text.ts'
import { yesNo } from '../../src/forms/questions/yesNo.ts'

export const lan: Actor = { personId: 1, chatId: 101, language: 'vi' }
export const minh: Actor = { personId: 2, chatId: 102, language: 'vi' }

/** 08:00 on Thursday 15/10/2026 in Viet Nam. */
export const now = new Date('2026-10-15T01:00:00Z')
export const moment = { now, language: 'vi' } as const

export type DemoFacts = { open: boolean; titles: readonly string[]; indicators: readonly string[] }
export const facts: DemoFacts = {
  open: true,
  titles: ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', 'Chưa đăng ký'],
  indicators: ['TH-01', 'TH-02'],
}

const named = (words: string) => ({ prompt: asIs(`${words}?`), label: asIs(words) })
const optionsOf = (titles: readonly string[]) =>
  titles.map((title, index) => ({ value: `t${index}`, label: asIs(title) }))

/** A form that uses every kind of question, `when`, `askEach` and `check`. */
export const demo = form('demo', {
  command: 'dangky',
  subject: z.object({ campaignId: z.number() }),
  load: async () => facts,
  openWhile: ({ open }) => open,
  title: () => asIs('Đăng ký thi đua'),
})
  .ask('title', ({ titles }) => choice(optionsOf(titles), named('Danh hiệu')))
  .ask('initiative', text({ max: 50, min: 3, ...named('Sáng kiến') }), {
    when: ({ title }) => title === 't1',
  })
  .ask('pupils', integer({ min: 1, max: 5000, ...named('Số học sinh') }))
  .askEach(
    'targets',
    ({ indicators }) => indicators,
    code => code,
    (code, { pupils }) => figure({ denominator: pupils, absences: true, ...named(code) }),
  )
  .ask('boarding', figure(named('Bán trú')))
  .ask('lessons', integer({ absences: true, ...named('Tiết dạy tốt') }))
  .ask('share', decimal({ as: 'percent', max: 100, ...named('Tỷ lệ') }))
  .ask('startsOn', date({ min: '2026-01-01', ...named('Ngày bắt đầu') }))
  .ask('fullDay', yesNo(named('Hai buổi')))
  .ask('why', optional(text({ max: 80, ...named('Lý do') })), { when: ({ fullDay }) => !fullDay })
  .ask('evidence', optional(file({ maxBytes: 1_000_000, types: ['image/'], ...named('Minh chứng') })))
  .ask('phone', optional(phone(named('Điện thoại'))))
  .ask('note', optional(text({ max: 300, lines: true, ...named('Ghi chú') })))
  .check(({ lessons, pupils }): Problem[] =>
    typeof lessons === 'number' && lessons > pupils
      ? [{ step: 'lessons', message: asIs('Số tiết nhiều hơn số học sinh') }]
      : [],
  )
  .check(({ note }) =>
    note === null ? [{ step: 'note', message: asIs('Chưa có ghi chú'), soft: true }] : [],
  )
  .submit(async () => ({ say: { text: [asIs('Đã ghi nhận')] } }))
