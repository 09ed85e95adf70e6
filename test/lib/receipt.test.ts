import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash, receiptCode } from '../../src/lib/receipt.ts'

test('A receipt code has two halves of letters and digits that nobody mixes up', () => {
  expect(receiptCode(new Uint8Array([0, 1, 2, 3, 30, 31, 32, 255]))).toBe('ABCD-9ABH')
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })
  fc.assert(fc.property(bytes, random => /^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/.test(receiptCode(random))))
})

test('Too few random bytes make no code', () => {
  expect(() => receiptCode(new Uint8Array(7))).toThrow('8 random bytes')
})

test('The fingerprint of the same content is the same, in whatever order its fields stand', () => {
  const one = { b: [1, { y: null, x: 'Hoà' }], a: 'ý' }
  const other = { a: 'ý', b: [1, { x: 'Hoà', y: null }] }
  expect(contentHash(one)).toBe(contentHash(other))
  expect(contentHash(one)).toMatch(/^[0-9a-f]{64}$/)
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      content =>
        contentHash(content) === contentHash(Object.fromEntries(Object.entries(content).toReversed())),
    ),
  )
})

test('The fingerprint of another content is another', () => {
  const hashes = [{ a: 1 }, { a: '1' }, { a: [1] }, { a: null }, {}, [], [1, 2], [2, 1]].map(contentHash)
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('A fingerprint is that of the plain JSON, so that anybody can take it again', () => {
  expect(contentHash({ b: 2, a: 1 })).toBe('43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777')
})
