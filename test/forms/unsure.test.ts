import { expect, test } from 'vitest'
import { demo, facts } from './demo.ts'
import { play } from './play.ts'

const atLessons = () => {
  const chat = play(demo, facts)
  chat.type('1', '500', '45', '46', '45/48')
  return chat
}

test('one reading is asked back with a button, and taken when it is tapped', () => {
  const chat = atLessons()
  chat.type('khoảng 50')
  expect(chat.text()).toBe(
    'Câu 6/12\nTiết dạy tốt?\n\nThầy/cô muốn ghi 50, đúng không? Nếu không phải, xin gõ lại.',
  )
  expect(chat.rows()).toEqual(['[Đúng, 50]', '[← Quay lại]', '[Để sau] [Huỷ]'])
  chat.tap('Đúng, 50')
  expect(chat.answers()).toMatchObject({ lessons: '50' })
})

test.each(['đúng', 'dung', 'có', 'OK', 'vâng'])('typing %j confirms the only reading', yes => {
  const chat = atLessons()
  chat.type('khoảng 50', yes)
  expect(chat.state()).toEqual({ answers: expect.objectContaining({ lessons: '=50' }) })
})

test('a bare "không" may be 0 or an absence, and only a choice between them decides', () => {
  const chat = atLessons()
  chat.type('không')
  expect(chat.rows().slice(0, 2)).toEqual(['[0]', '[Không phát sinh]'])
  expect(chat.type('đúng').problem).toEqual(['forms-number-wanted'])
  chat.type('không')
  chat.tap('Không phát sinh')
  expect(chat.answers()).toMatchObject({ lessons: 'noCase' })
})

test('something else typed is a new answer', () => {
  const chat = atLessons()
  chat.type('khoảng 50', '51')
  expect(chat.state()).toEqual({ answers: expect.objectContaining({ lessons: '=51' }) })
})

test('a no to the only reading stores nothing and asks again', () => {
  const chat = atLessons()
  chat.type('khoảng 50', 'không phải')
  expect(chat.text()).toBe('Vậy thầy/cô gõ lại câu trả lời.\n\nCâu 6/12\nTiết dạy tốt?')
  expect(chat.answers()['lessons']).toBeUndefined()
})

test('the message that was unclear stays the one that can be edited', () => {
  const chat = atLessons()
  chat.take({ kind: 'answer', text: 'khoảng 50', messageId: 900 })
  chat.tap('Đúng, 50')
  expect(chat.stored()).toMatchObject({ lessons: '900=50' })
})

test('a reading is offered only at its own question', () => {
  const chat = atLessons()
  chat.type('khoảng 50', 'quay lại')
  expect(chat.text()).toContain('Bán trú?')
  expect(chat.rows()).toEqual(['[← Quay lại] [Giữ nguyên]', '[Để sau] [Huỷ]'])
})

test('a whole of 0 is taken as "không phát sinh" and says so', () => {
  const chat = play(demo, facts)
  chat.type('1', '500', '45', '46', '0/0')
  expect(chat.text()).toContain('Tổng số là 0 nên được ghi là “không phát sinh”.')
  expect(chat.answers()).toMatchObject({ boarding: 'noCase' })
})

test('a figure is echoed with its percentage', () => {
  const chat = play(demo, facts)
  chat.type('1', '500', '45', '46', '45/48')
  expect(chat.text()).toContain('✓ 45/48 = 93,75 %')
})
