import { expect, test } from 'vitest'

type Piece = string | { entity: { type: string }; text: string; inside: Piece[] }
type Rich = {
  pieces(text: string, entities: { type: string; offset: number; length: number }[]): Piece[]
  startPayload(link: string, bot: string): string | null
  groupPayload(link: string, bot: string): string | null
}

// the page is plain JavaScript that a browser takes as it is, so its types end here
const load = (name: string) => import(`../../src/playground/page/${name}.js`)
const rich: Rich = await load('rich')
const split: { parts: (text: string) => string[] } = await load('split')

const outline = (list: Piece[]): unknown[] =>
  list.map(piece => (typeof piece === 'string' ? piece : [piece.entity.type, ...outline(piece.inside)]))

test('entities become a tree, counted in UTF-16 units', () => {
  const text = '📣 đậm và nghiêng hết'
  const entities = [
    { type: 'italic', offset: 10, length: 7 },
    { type: 'bold', offset: 3, length: 14 },
  ]
  expect(outline(rich.pieces(text, entities))).toEqual([
    '📣 ',
    ['bold', 'đậm và ', ['italic', 'nghiêng']],
    ' hết',
  ])
})

test('entities that lie outside or across others never repeat or lose a letter', () => {
  const entities = [
    { type: 'bold', offset: 0, length: 4 },
    { type: 'italic', offset: 2, length: 4 },
    { type: 'code', offset: 5, length: 90 },
    { type: 'bold', offset: 50, length: 3 },
  ]
  const letters = (list: Piece[]): string =>
    list.map(piece => (typeof piece === 'string' ? piece : letters(piece.inside))).join('')
  expect(letters(rich.pieces('abcdefgh', entities))).toBe('abcdefgh')
})

test('only links to this bot open it', () => {
  expect(rich.startPayload('https://t.me/phongtrao_bot?start=j_1', 'phongtrao_bot')).toBe('j_1')
  expect(rich.startPayload('tg://resolve?domain=PhongTrao_bot&start=j_1', 'phongtrao_bot')).toBe('j_1')
  expect(rich.startPayload('https://t.me/phongtrao_bot', 'phongtrao_bot')).toBe('')
  for (const link of [
    'https://t.me/other_bot?start=j_1',
    'https://evil.example/phongtrao_bot?start=1',
    'javascript:alert(1)',
    'x',
  ])
    expect(rich.startPayload(link, 'phongtrao_bot'), link).toBeNull()
})

test('a link that brings the bot into a group is told from one that opens it', () => {
  const link = 'https://t.me/phongtrao_bot?startgroup=g_1'
  expect([rich.startPayload(link, 'phongtrao_bot'), rich.groupPayload(link, 'phongtrao_bot')]).toEqual([
    null,
    'g_1',
  ])
  expect(rich.groupPayload('https://t.me/phongtrao_bot?start=j_1', 'phongtrao_bot')).toBeNull()
  expect(rich.groupPayload('https://t.me/other_bot?startgroup=g_1', 'phongtrao_bot')).toBeNull()
})

test('a long text is sent as several messages that are cut between paragraphs', () => {
  const paragraph = 'Nội dung thi đua. '.repeat(60).trim()
  const text = Array.from({ length: 9 }, () => paragraph).join('\n\n')
  const cut = split.parts(text)
  expect(cut.join('\n\n')).toBe(text)
  expect(Math.max(...cut.map(part => part.length))).toBeLessThanOrEqual(4096)
  expect(split.parts('a'.repeat(9000)).map(part => part.length)).toEqual([4096, 4096, 808])
})
