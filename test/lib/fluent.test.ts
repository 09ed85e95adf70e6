import { expect, test } from 'vitest'
import { hasMessage, plain, say } from '../../src/lib/fluent.ts'

test('A message is said in the language of the person', () => {
  expect(say('vi', ['lib-share-contact'])).toBe('Chia sẻ số điện thoại')
  expect(say('en', ['lib-share-contact'])).toBe('Share my phone number')
})

test('An id without words is a bug whose error names the id and the folder', () => {
  expect(() => say('en', ['lib-nonsense'])).toThrow('no message "lib-nonsense" in locales/en')
  expect(() => say('vi', ['lib-share-contact.hint'])).toThrow('"lib-share-contact.hint"')
  expect(() => say('vi', ['lib-toString.constructor'])).toThrow('"lib-toString.constructor"')
})

test('Optional texts can be looked up without saying them', () => {
  expect(hasMessage('lib-share-contact')).toBe(true)
  expect(hasMessage('lib-share-contact.hint')).toBe(false)
  expect(hasMessage('lib-nonsense')).toBe(false)
})

test('A plain text has neither marks nor escapes', () => {
  expect(plain('vi', ['lib-share-contact'])).toBe('Chia sẻ số điện thoại')
})
