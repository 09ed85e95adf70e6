import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml } from '../../src/lib/html.ts'
import { splitHtml } from '../../src/lib/split.ts'

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** What Telegram would show of a part, refusing what it refuses. */
function shown(html: string): string {
  const open: string[] = []
  let text = ''
  for (const [piece] of html.matchAll(/<[^>]*>?|&\w*;?|[^<&]+/g)) {
    const [, slash, tag] = /^<(\/?)([a-z]+)(?: [^<>]*)?>$/.exec(piece) ?? []
    if (tag && slash) expect(open.pop()).toBe(tag)
    else if (tag) open.push(tag)
    else if (piece.startsWith('&')) text += entities[piece.slice(1, -1)] ?? expect.fail(`${piece} is cut`)
    else text += piece.startsWith('<') ? expect.fail(`${piece} is cut`) : piece
  }
  expect(open).toEqual([])
  return text
}

const ink = (text: string): string => text.replace(/\s/g, '')

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('\n', '\n\n', ' ', 'phong trào thi đua ', '👩‍🏫🎉', '<&">', 'x'.repeat(40)),
)
const html = fc.letrec<{ html: string }>(tie => ({
  html: fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: words.map(escapeHtml) },
        tie('html').map(inner => `<b>${inner}</b>`),
        tie('html').map(inner => `<a href="https://x.vn/?a=1&amp;b">${inner}</a>`),
      ),
      { maxLength: 8 },
    )
    .map(pieces => pieces.join('')),
})).html

test('Parts hold at most the limit, lose nothing, and keep tags, entities and surrogate pairs whole', () => {
  fc.assert(
    fc.property(html, fc.integer({ min: 2, max: 60 }), (text, limit) => {
      const parts = splitHtml(text, limit)
      const seen = parts.map(shown)
      for (const part of seen) {
        expect(part.length).toBeLessThanOrEqual(limit)
        expect(part.trim()).not.toBe('')
        expect(part).not.toMatch(/\p{Surrogate}/u)
      }
      expect(ink(seen.join(''))).toBe(ink(shown(text)))
    }),
    { numRuns: 500 },
  )
})

test('A text that fits stays in one part as it is', () => {
  const text = 'Chào <b>cô <i>Lan</i></b> &amp; thầy Minh\n\nHạn nộp: <i>mai</i>'
  expect(splitHtml(text, 4096)).toEqual([text])
})

test('A part ends between paragraphs, else between lines, else between words, else anywhere', () => {
  expect(splitHtml('một hai\nba\n\nbốn năm', 15)).toEqual(['một hai\nba', 'bốn năm'])
  expect(splitHtml('một hai\nba bốn', 10)).toEqual(['một hai', 'ba bốn'])
  expect(splitHtml('một hai ba', 8)).toEqual(['một hai', 'ba'])
  expect(splitHtml('🎉🎉🎉', 3)).toEqual(['🎉', '🎉', '🎉'])
})

test('Tags are closed at the end of a part and opened again in the next', () => {
  expect(splitHtml('<b>một <i>hai ba</i></b> bốn', 7)).toEqual([
    '<b>một <i>hai</i></b>',
    '<b><i>ba</i></b> bốn',
  ])
})

test('What counts is the text after reading, so escapes and tags cost nothing', () => {
  const text = '<b>&lt;&amp;&gt;&quot;</b>'
  expect(splitHtml(text, 4)).toEqual([text])
  expect(splitHtml(text, 2)).toEqual(['<b>&lt;&amp;</b>', '<b>&gt;&quot;</b>'])
})

test.each(['a < b', '<b>x', 'x</b>', '<b><i>x</b></i>', '<b'])('Broken markup is an error: %s', text => {
  expect(() => splitHtml(text, 100)).toThrow(text)
})
