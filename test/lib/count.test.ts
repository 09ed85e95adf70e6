import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount } from '../../src/lib/numbers.ts'
import { readCount } from '../../src/lib/vietnamese/count.ts'
import { fold } from '../../src/lib/vietnamese/fold.ts'
import { spell } from './spell.ts'

const counts = fc.oneof(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 0, max: 999_999_999 }))

test('F-N2: every count reads back from every way of printing it', () => {
  const separators = fc.constantFrom('.', ',', ' ', '\u00a0', '\u2009', '\u202f', "'")
  const endings = fc.constantFrom('', ' ', '.', ' hs', ' học sinh', 'em', ' giáo viên ạ')
  fc.assert(
    fc.property(counts, separators, endings, (value, separator, ending) => {
      expect(readCount(String(value) + ending)).toEqual({ value })
      expect(readCount(formatCount(value, 'vi').replaceAll('.', separator) + ending)).toEqual({ value })
      expect(readCount(`khoảng ${value}${ending}`)).toEqual({ unsure: [value] })
    }),
  )
})

test('F-N2: every count reads back spelled out, and without marks is at least among what is asked', () => {
  fc.assert(
    fc.property(
      counts.filter(count => count > 0),
      value => {
        expect(readCount(spell(value))).toEqual({ value })
        expect(readCount(spell(value).normalize('NFD').replaceAll('nghìn'.normalize('NFD'), 'ngàn'))).toEqual(
          { value },
        )
        const read = readCount(fold(spell(value)))
        expect('value' in read ? [read.value] : 'unsure' in read && read.unsure).toContain(value)
      },
    ),
    { numRuns: 300 },
  )
})

test('F-N2: a value has exactly the digits that were typed, in one group or in groups of three', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{0,3}[0-9 .,:/~'%\n-]{0,9}$/), typed => {
      const read = readCount(typed)
      if (!('value' in read)) return
      expect(typed.replace(/\D/g, '').replace(/^0+(?=\d)/, '')).toBe(String(read.value))
      expect(typed.replace(/^[\s':]+|[\s'.]+$/g, '')).toMatch(/^(\d+|\d{1,3}([., ']) *\d{3}(\2 *\d{3})*)$/)
    }),
    { numRuns: 3000 },
  )
})

test('No text breaks the reading of counts, and what is read is a whole number', () => {
  const words = fc.constantFrom(
    ...'không một mốt năm tư lăm mười mươi chục linh trăm nghìn triệu tỷ rưỡi khoảng em 5 48 % /'.split(' '),
  )
  const sentences = fc.array(words, { maxLength: 8 }).map(list => list.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), sentences), typed => {
      const read = readCount(typed)
      const values = 'value' in read ? [read.value] : 'unsure' in read ? read.unsure : []
      expect('problem' in read || values.length > 0).toBe(true)
      for (const value of values) expect(Number.isSafeInteger(value) && value >= 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
