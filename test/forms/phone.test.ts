import { expect, test } from 'vitest'
import { z } from 'zod'
import { cardsOf } from '../../src/forms/card.ts'
import { form } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { phone } from '../../src/forms/questions/phone.ts'
import { yesNo } from '../../src/forms/questions/yesNo.ts'
import { play } from './play.ts'

const joining = form('joining', { subject: z.null(), load: async () => ({}), title: () => asIs('Tham gia') })
  .ask('phone', phone({ prompt: asIs('Số điện thoại?'), label: asIs('Điện thoại') }))
  .ask('agrees', yesNo({ prompt: asIs('Đồng ý?'), label: asIs('Đồng ý') }))
  .submit(async () => ({ say: { text: [] } }))

const cards = (chat: ReturnType<typeof play>) => cardsOf(joining, chat.shown(), 7)

test("the question for a phone number shows the phone's own key instead of buttons", () => {
  const [card, ...more] = cards(play(joining, {}))
  expect([card?.keyboard, card?.buttons, more.length]).toEqual(['shareContact', undefined, 0])
})

test("F-U20: somebody else's contact is refused with its own sentence", () => {
  const chat = play(joining, {})
  chat.take({ kind: 'contact', phone: '84912345678', own: false })
  expect(chat.text()).toContain('Đây không phải số Telegram của chính thầy/cô')
  expect(chat.answers()).toEqual({})
})

test('a typed number is refused and points at the key', () => {
  expect(play(joining, {}).type('0912 345 678').problem).toEqual(['forms-phone-share'])
})

test('once it is answered the key is taken away, in a message of its own', () => {
  const chat = play(joining, {})
  chat.take({ kind: 'contact', phone: '84912345678', own: true, messageId: 5 })
  const [thanks, question] = cards(chat)
  expect(thanks?.keyboard).toBe('remove')
  expect(question?.buttons?.length).toBeGreaterThan(0)
  expect(chat.text()).toContain('Điện thoại: +84912345678')
})

test('the key is taken away too when the form is left at that question', () => {
  const chat = play(joining, {})
  chat.type('huỷ')
  expect(chat.shown().kind).toBe('cancelled')
  expect(cards(chat)).toMatchObject([{ keyboard: 'remove' }])
})

test('putting the form aside at that question takes the key away and still offers to go on', () => {
  const chat = play(joining, {})
  chat.type('để sau')
  const [first, second] = cards(chat)
  expect([first?.keyboard, second?.buttons?.length]).toEqual(['remove', 1])
})

test('a number that nobody can have any more is refused', () => {
  const chat = play(joining, {})
  chat.take({ kind: 'contact', phone: '841681234567', own: true })
  expect([chat.text(), chat.answers()]).toEqual([
    expect.stringContaining('không phải số điện thoại đang dùng'),
    {},
  ])
})
