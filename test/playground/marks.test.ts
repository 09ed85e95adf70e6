import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entity } from '../../src/playground/emulator/entities.ts'
import { readMarks, writeMarks } from '../../src/playground/scenario/marks.ts'

const examples: [marked: string, text: string, entities: object[]][] = [
  ['Kính gửi **thầy cô**', 'Kính gửi thầy cô', [{ type: 'bold', offset: 9, length: 7 }]],
  ['__nghiêng__ và ++gạch++', 'nghiêng và gạch', [{ type: 'italic' }, { type: 'underline', offset: 11 }]],
  ['~~bỏ~~ ||ẩn||', 'bỏ ẩn', [{ type: 'strikethrough' }, { type: 'spoiler' }]],
  ['`a_b` ```khối```', 'a_b khối', [{ type: 'code' }, { type: 'pre' }]],
  [
    '[**Kế** hoạch](https://hoamai.vn/kh)',
    'Kế hoạch',
    [
      { type: 'text_link', url: 'https://hoamai.vn/kh', length: 8 },
      { type: 'bold', length: 2 },
    ],
  ],
  ['Thưa\n> một\n> hai\nHết', 'Thưa\nmột\nhai\nHết', [{ type: 'blockquote', offset: 5, length: 7 }]],
  ['>> dài', 'dài', [{ type: 'expandable_blockquote', offset: 0, length: 3 }]],
  ['`**x**`', '**x**', [{ type: 'code', length: 5 }]],
]

test.each(examples)('%s is read as it looks', (marked, text, entities) => {
  const read = readMarks(marked)
  expect(read).toMatchObject({ text, entities })
  expect(read.entities).toHaveLength(entities.length)
  expect(writeMarks(text, read.entities)).toBe(marked)
})

test.each(['5 * 3 ** 2', 'ke_hoach_2021.pdf', 'a ** b', '12/15', '[Gửi]', '3 > 2', '~ 50 em', '__', '****'])(
  '%s is only a text',
  text => {
    expect(readMarks(text)).toEqual({ text, entities: [] })
  },
)

/** Words with marks around some of them, one inside the other. */
const words = fc.stringMatching(/^[a-zàáđ]{1,6}$/)
const sign = fc.constantFrom('**', '__', '++', '~~', '||', '`')
const marked = fc
  .array(fc.record({ word: words, signs: fc.uniqueArray(sign, { maxLength: 3 }), quote: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts =>
    parts
      .map(({ word, signs, quote }) => {
        // code can hold no other marks
        const around = signs.toSorted((a, b) => Number(a === '`') - Number(b === '`'))
        return `${quote ? '> ' : ''}${around.join('')}${word}${around.toReversed().join('')}`
      })
      .join('\n'),
  )

test('formatting that is written down and read again is the same', () => {
  fc.assert(
    fc.property(marked, given => {
      const { text, entities } = readMarks(given)
      const again = readMarks(writeMarks(text, entities))
      expect(again).toEqual({ text, entities })
      expect(entities.every(one => isInside(one, text))).toBe(true)
    }),
  )
})

const isInside = ({ offset, length }: Entity, text: string) => length > 0 && offset + length <= text.length
