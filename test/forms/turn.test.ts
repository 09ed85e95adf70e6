import { expect, test } from 'vitest'
import { demo, facts } from './demo.ts'
import { askedIn, play } from './play.ts'

test('answers are taken one after the other, tapped or typed', () => {
  const chat = play(demo, facts)
  expect(chat.text()).toBe('Câu 1/12\nDanh hiệu?')
  chat.tap('Lao động tiên tiến')
  expect(chat.text()).toBe('Câu 2/12\nSố học sinh?')
  chat.type('năm trăm')
  expect(chat.text()).toContain('✓ 500\n\nCâu 3/12\nTH-01?')
})

test('a tapped answer says which question it settles', () => {
  const { settled } = play(demo, facts).tap('Lao động tiên tiến')
  expect(settled).toMatchObject({ path: 'title', answer: ['forms-as-is', { words: 'Lao động tiên tiến' }] })
})

test('an answer that is not understood leaves the question open and says what is wanted', () => {
  const chat = play(demo, facts).type('lao động', 'rất nhiều')
  expect(askedIn(chat)).toBe('pupils')
  expect(chat.problem).toEqual(['forms-number-wanted'])
})

test('back asks the question before again, with its answer, and keeps everything', () => {
  const chat = play(demo, facts)
  chat.type('1', '500', 'quay lại')
  expect(chat.text()).toBe('Câu 2/12\nSố học sinh?\nĐang ghi: 500')
  chat.tap('← Quay lại')
  expect(chat.text()).toContain('Câu 1/12')
  chat.tap('Giữ nguyên')
  expect(chat.text()).toContain('Câu 3/12')
})

test('an answer given again goes on at the first open question', () => {
  const chat = play(demo, facts)
  chat.type('1', '500', 'quay lai', 'quay lai', '2')
  expect(chat.text()).toContain('Câu 2/13\nSáng kiến?')
})

test('only an optional question can be skipped', () => {
  const chat = play(demo, facts)
  expect(chat.type('bỏ qua').problem).toEqual(['forms-cannot-skip'])
  chat.type('1', '500', '45', 'chưa có', '45/48', '12', '97,35', 'mai', 'có')
  expect(chat.text()).toContain('Minh chứng?')
  expect(askedIn(chat.type('bo qua'))).toBe('phone')
  expect(askedIn(chat.type('không'))).toBe('note')
  expect(chat.tap('Bỏ qua').kind).toBe('review')
})

test('a text may contain the words of a button, and be one only when nothing else is said', () => {
  const chat = play(demo, facts)
  chat.type('2', 'Huỷ bài kiểm tra miệng, để sau giờ học')
  expect(chat.answers()).toMatchObject({ initiative: 'Huỷ bài kiểm tra miệng, để sau giờ học' })
  expect(chat.type('ĐỂ SAU').kind).toBe('parked')
})

test('later keeps everything and says how far it is', () => {
  const chat = play(demo, facts)
  chat.type('1', '500', 'để sau')
  expect(chat.text()).toContain('Đăng ký thi đua: để lại ở câu 3/12.')
  expect(Object.keys(chat.answers())).toEqual(['title', 'pupils'])
})

test('cancelling asks first when there are answers to lose', () => {
  expect(play(demo, facts).type('huỷ').kind).toBe('cancelled')
  const chat = play(demo, facts)
  chat.type('1', '500', 'hủy')
  expect(chat.text()).toBe('Huỷ bỏ 2 câu đã trả lời của “Đăng ký thi đua”?')
  expect(chat.tap('Giữ lại, làm tiếp').kind).toBe('question')
  chat.type('huy')
  expect(chat.type('có').kind).toBe('cancelled')
})

test('an answer typed instead of a yes takes back the wish to cancel', () => {
  const chat = play(demo, facts)
  chat.type('1', 'huỷ', '500')
  expect(askedIn(chat.shown())).toBe('targets.TH-01')
  expect(chat.state().cancelling).toBeUndefined()
})

test('the button that discards counts only right after the question whether to', () => {
  const chat = play(demo, facts)
  chat.type('1', 'huỷ')
  const discard = chat.data('Huỷ bỏ')
  chat.tap('Giữ lại, làm tiếp')
  chat.type('500')
  expect(chat.press(discard).kind).toBe('cancelling')
})
