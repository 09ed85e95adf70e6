import { FluentResource } from '@fluent/bundle'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { features } from '../src/features.ts'
import { words } from '../src/forms/form.ts'

const root = new URL('../', import.meta.url).pathname

/** Every id of a language ('id' and 'id.attribute') with the variables its words use. */
function wordsOf(language: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of readdirSync(join(root, 'locales', language)))
    for (const { id, value, attributes } of new FluentResource(
      readFileSync(join(root, 'locales', language, name), 'utf8'),
    ).body) {
      if (value !== null) found.set(id, variables(value))
      for (const [attribute, pattern] of Object.entries(attributes))
        found.set(`${id}.${attribute}`, variables(pattern))
    }
  return found
}

function variables(pattern: unknown): string[] {
  const names = JSON.stringify(pattern).matchAll(/"type":"var","name":"(\w+)"/g)
  return [...new Set([...names].map(([, name]) => name!))].toSorted()
}

const [vi, en] = [wordsOf('vi'), wordsOf('en')]
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
  .map(name => readFileSync(join(root, 'src', name), 'utf8'))
const code = sources.join('\n')

test('Vietnamese and English have the same words, with the same variables', () => {
  expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted())
  expect([...vi].filter(([id, names]) => names.join() !== en.get(id)?.join()).map(([id]) => id)).toEqual([])
})

test('both languages spread their words over the same files', () => {
  expect(readdirSync(join(root, 'locales/en'))).toEqual(readdirSync(join(root, 'locales/vi')))
})

test('every word that the code says exists', () => {
  const said = [...code.matchAll(/(?<![\w)\]])\[\s*'([a-z]+(?:-[A-Za-z]+)+(?:\.[a-z]+)?)'/g)].map(
    ([, id]) => id!,
  )
  expect(said.length).toBeGreaterThan(100)
  expect([...new Set(said)].filter(id => !vi.has(id))).toEqual([])
})

test('every form has its words, and every command its name', () => {
  const wanted = [
    ...features.flatMap(({ forms = [] }) => forms.flatMap(words)),
    ...features.flatMap(({ commands = [] }) => commands.map(({ name }) => `command-${name}`)),
  ]
  expect(wanted.filter(id => !vi.has(id))).toEqual([])
})

test('every deed that is written down has its words', () => {
  const written = sources.filter(text => /\baudit\(|Deed\b/.test(text)).join('\n')
  const actions = [...written.matchAll(/\baction: ([^\n]+)/g)].flatMap(([, said]) =>
    [...said!.matchAll(/'([a-z]+)\.([a-z][A-Za-z]+)'/g)].map(([, noun, verb]) => `audit-${noun}-${verb}`),
  )
  expect(actions.length).toBeGreaterThan(10)
  expect([...new Set(actions)].filter(id => !vi.has(id))).toEqual([])
})

test('no word is left that nobody says', () => {
  const prefixes = [...code.matchAll(/`([a-z]+(?:-[A-Za-z]+)*-)\$\{/g)].map(([, prefix]) => prefix!)
  const formWords = new Set(features.flatMap(({ forms = [] }) => forms.flatMap(words)))
  const used = (id: string) =>
    code.includes(`'${id}'`) ||
    formWords.has(id) ||
    (prefixes.some(prefix => id.startsWith(prefix)) && !id.includes('.'))
  const unused = [...vi.keys()].filter(id => !used(id) && !(id.startsWith('command-') && used('command-')))
  expect(unused.filter(id => !id.startsWith('command-'))).toEqual([])
})

test('no sentence addresses people without respect or with a machine’s words', () => {
  const rude = /\b(bạn|mày|user|error|invalid|null|undefined)\b/i
  const texts = readdirSync(join(root, 'locales/vi')).map(name =>
    readFileSync(join(root, 'locales/vi', name), 'utf8'),
  )
  const sentences = texts
    .join('\n')
    .split('\n')
    .filter(row => !row.startsWith('#'))
    .map(row => row.replace(/^\s*[\w.-]+ =/, ''))
  expect(sentences.filter(row => rude.test(row))).toEqual([])
})
