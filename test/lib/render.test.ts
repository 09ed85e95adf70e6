import { expect, test } from 'vitest'
import { button } from '../../src/lib/card.ts'
import { render } from '../../src/lib/render.ts'

const words = ['lib-share-contact'] as const
const shown = 'Chia sẻ số điện thoại'

test('Paragraphs are joined by an empty line and their lines by a line break', () => {
  const { parts, markup } = render('vi', { text: [words, [words, words]] })
  expect(parts).toEqual([`${shown}\n\n${shown}\n${shown}`])
  expect(markup).toBeNull()
})

test('A card longer than one message is cut between paragraphs, each part within 4096', () => {
  const { parts } = render('vi', { text: Array.from({ length: 400 }, () => words) })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.every(part => part.length <= 4096)).toBe(true)
  expect(parts.join('\n\n').split('\n\n')).toEqual(Array.from({ length: 400 }, () => shown))
})

test('Buttons press, open or copy, in the rows and the colours that the card gives', () => {
  const buttons = [
    [
      button(words, 'pledge.change', 7),
      { label: words, style: 'danger', press: 'pledge.withdraw:7' } as const,
    ],
    [],
    [
      { label: words, url: 'https://t.me/x?start=abc' },
      { label: words, copy: 'HOA-MAI-7' },
    ],
  ]
  expect(render('en', { text: [words], buttons }).markup).toEqual({
    inline_keyboard: [
      [
        { text: 'Share my phone number', callback_data: 'pledge.change:7' },
        { text: 'Share my phone number', style: 'danger', callback_data: 'pledge.withdraw:7' },
      ],
      [
        { text: 'Share my phone number', url: 'https://t.me/x?start=abc' },
        { text: 'Share my phone number', copy_text: { text: 'HOA-MAI-7' } },
      ],
    ],
  })
})

test("The phone's own key can be shown and taken away", () => {
  expect(render('vi', { text: [words], keyboard: 'shareContact' }).markup).toEqual({
    keyboard: [[{ text: shown, request_contact: true }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  })
  expect(render('vi', { text: [words], keyboard: 'remove' }).markup).toEqual({ remove_keyboard: true })
})

test('A card that says nothing, or wants two keyboards, is a bug', () => {
  expect(() => render('vi', { text: [] })).toThrow('says nothing')
  const two = { text: [words], buttons: [[button(words, 'x')]], keyboard: 'remove' } as const
  expect(() => render('vi', two)).toThrow('not both')
})
