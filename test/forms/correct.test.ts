import { expect, test } from 'vitest'
import { demo, facts } from './demo.ts'
import { play } from './play.ts'

const begun = () => {
  const chat = play(demo, facts)
  chat.take({ kind: 'answer', text: '1', messageId: 11 })
  chat.take({ kind: 'answer', text: '500', messageId: 12 })
  return chat
}

test('editing the message of an answer corrects that answer and asks on', () => {
  const chat = begun()
  chat.take({ kind: 'correct', text: '450', messageId: 12 })
  expect(chat.text()).toContain('✓ Đã sửa Số học sinh: 450.\n\nCâu 3/12')
  expect(chat.stored()).toMatchObject({ pupils: '12=450' })
})

test('a correction that cannot be read leaves the answer as it is', () => {
  const chat = begun()
  chat.take({ kind: 'correct', text: 'nhiều', messageId: 12 })
  expect(chat.text()).toContain('Chưa sửa được Số học sinh. Cần một con số, ví dụ 12.\n\nCâu 3/12')
  expect(chat.stored()).toMatchObject({ pupils: '12=500' })
})

test('a correction with two meanings asks that question again', () => {
  const chat = begun()
  chat.take({ kind: 'correct', text: 'khoảng 450', messageId: 12 })
  expect(chat.text()).toContain('Câu 2/12\nSố học sinh?\nĐang ghi: 500')
  chat.tap('Đúng, 450')
  expect(chat.stored()).toMatchObject({ pupils: '12=450' })
  expect(chat.text()).toContain('Câu 3/12')
})

test('editing a message that was not understood answers the present question', () => {
  const chat = begun()
  chat.take({ kind: 'answer', text: 'bốn lăm hay năm mươi', messageId: 13 })
  chat.take({ kind: 'correct', text: '45', messageId: 13 })
  expect(chat.stored()).toMatchObject({ 'targets.TH-01': '13=45' })
})

test('editing any other message changes nothing and says so', () => {
  const chat = begun()
  const before = chat.state()
  expect(chat.take({ kind: 'correct', text: '450', messageId: 99 }).notice).toEqual(['forms-correct-unknown'])
  expect(chat.state()).toEqual(before)
})
