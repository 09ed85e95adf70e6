import { expect, test } from 'vitest'
import { demo, facts } from './demo.ts'
import { askedIn, play } from './play.ts'

const answers = ['1', '500', '45', 'chưa có', '45/48', '12', '97,35', '30/10/2026', 'có', 'bỏ qua', 'bỏ qua']

const reviewed = (...note: string[]) => {
  const chat = play(demo, facts)
  chat.type(...answers, ...note)
  return chat
}

test('the review shows every answer with its label and offers to change each', () => {
  const chat = reviewed('Cảm ơn')
  expect(chat.text()).toBe(`Đăng ký thi đua: thầy/cô kiểm tra lại trước khi gửi
1. Danh hiệu: Lao động tiên tiến
2. Số học sinh: 500
3. TH-01: 45/500 = 9 %
4. TH-02: Chưa có số liệu
5. Bán trú: 45/48 = 93,75 %
6. Tiết dạy tốt: 12
7. Tỷ lệ: 97,35 %
8. Ngày bắt đầu: thứ Sáu 30/10/2026
9. Hai buổi: Có
10. Minh chứng: (bỏ qua)
11. Điện thoại: (bỏ qua)
12. Ghi chú: Cảm ơn`)
  expect(chat.rows()).toEqual([
    '[Sửa Danh hiệu] [Sửa Số học sinh]',
    '[Sửa TH-01] [Sửa TH-02]',
    '[Sửa Bán trú] [Sửa Tiết dạy tốt]',
    '[Sửa Tỷ lệ] [Sửa Ngày bắt đầu]',
    '[Tiếp ›]',
    '[Gửi]',
    '[Để sau] [Huỷ]',
  ])
})

test('an answer is changed by its button or by the number of its line, and the review comes back', () => {
  const chat = reviewed('Cảm ơn')
  chat.tap('Sửa Số học sinh')
  expect(chat.text()).toContain('Câu 2/12\nSố học sinh?\nĐang ghi: 500')
  chat.type('450')
  expect(chat.text()).toContain('2. Số học sinh: 450')
  chat.type('6', '13')
  expect(chat.text()).toContain('6. Tiết dạy tốt: 13')
})

test.each([
  ['sua so hoc sinh', 'pupils'],
  ['Hai buổi', 'fullDay'],
  ['tiet day tot', 'lessons'],
])('typing %j changes that answer', (words, key) => {
  expect(askedIn(reviewed('Cảm ơn').type(words))).toBe(key)
})

test('an impossible combination comes first, with its question, and cannot be sent', () => {
  const chat = reviewed('Cảm ơn')
  const send = chat.data('Gửi')
  chat.type('6', '900')
  expect(chat.text()).toMatch(/^Cần sửa trước khi gửi: Số tiết nhiều hơn số học sinh/)
  expect(chat.buttons()[0]).toBe('Sửa Tiết dạy tốt')
  expect(chat.buttons()).not.toContain('Gửi')
  expect(chat.type('gửi').kind).toBe('review')
  expect(chat.press(send).kind).toBe('review')
})

test('a warning stands under the answers and does not hinder', () => {
  const chat = reviewed('bỏ qua')
  expect(chat.text()).toMatch(/Lưu ý: Chưa có ghi chú$/)
  expect(chat.tap('Gửi').kind).toBe('submit')
})

test.each(['gửi', 'Gui', 'send'])('typing %j sends', word => {
  expect(reviewed('Cảm ơn').type(word).kind).toBe('submit')
})

test('a button sends only what stood above it', () => {
  const chat = reviewed('Cảm ơn')
  const send = chat.data('Gửi')
  chat.type('6', '13')
  expect(chat.press(send)).toMatchObject({ kind: 'review', notice: ['forms-review-old'] })
  chat.type('6', '12')
  expect(chat.press(send).kind).toBe('submit')
})

test('a draft with an open question is not sent', () => {
  const chat = reviewed('Cảm ơn')
  const send = chat.data('Gửi')
  chat.type('1', '2')
  expect(askedIn(chat.shown())).toBe('initiative')
  expect(chat.press(send).kind).toBe('question')
  expect(chat.take({ kind: 'submit' }).problem).toEqual(['forms-incomplete'])
})

test('words that mean nothing at the review are answered with what can be done', () => {
  expect(reviewed('Cảm ơn').type('xong rồi').problem).toEqual(['forms-review-typed'])
  expect(reviewed('Cảm ơn').type('13').problem).toEqual(['forms-review-typed'])
  expect(reviewed('Cảm ơn').type('sửa').problem).toEqual(['forms-review-typed'])
})

test('back from the review asks the last question again', () => {
  expect(askedIn(reviewed('Cảm ơn').type('quay lại'))).toBe('note')
})
