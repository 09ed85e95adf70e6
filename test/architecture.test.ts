import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const src = new URL('../src/', import.meta.url).pathname
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
  .toSorted()
const source = (file: string) => readFileSync(join(src, file), 'utf8')

/** The folders from left to right: each may import those before it. */
const line = [
  'lib',
  'database',
  'outbox',
  'forms',
  'bot',
  'people',
  'announcements',
  'campaigns',
  'indicators',
  'pledges',
  'reports',
  'reminders',
  'playground',
]
const folderOf = (file: string) => file.split('/')[0]!

/** What a folder may import although it stands further right: the bot knows who acts. */
const allowed = (file: string, imported: string) =>
  folderOf(file) === 'bot' && /^people\/(can|store|persons\.store)\.ts$/.test(imported)

function importsOf(file: string): { path: string; typeOnly: boolean }[] {
  const found = source(file).matchAll(/(import|export)( type)?[^'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g)
  return [...found].map(([, , type, from, lazy]) => ({
    path: relative(src, join(src, dirname(file), from ?? lazy!)),
    typeOnly: type !== undefined,
  }))
}

test('the left never imports the right', () => {
  const wrong = files.flatMap(file =>
    importsOf(file)
      .map(({ path }) => path)
      .filter(
        path => line.indexOf(folderOf(path)) > line.indexOf(folderOf(file)) && line.includes(folderOf(file)),
      )
      .filter(path => !allowed(file, path))
      .map(path => `${file} → ${path}`),
  )
  expect(wrong).toEqual([])
})

test('the playground is imported by nothing but itself', () => {
  const outside = files.filter(file => folderOf(file) !== 'playground')
  expect(outside.filter(file => importsOf(file).some(({ path }) => folderOf(path) === 'playground'))).toEqual(
    [],
  )
})

test('the engine of forms knows neither Telegram nor any feature', () => {
  const forms = files.filter(file => folderOf(file) === 'forms')
  expect(forms.filter(file => /from 'grammy/.test(source(file)))).toEqual([])
})

test('rules, cards and the turns of forms are pure', () => {
  const pure = files.filter(file =>
    /(^|[/.])(rules|cards|can|walk|turn|rollUp|judge|warnings)\.ts$|forms\/questions\//.test(file),
  )
  expect(pure.length).toBeGreaterThan(15)
  expect(pure.filter(file => /\basync\b|new Date\(\)|Date\.now\(|Math\.random/.test(source(file)))).toEqual(
    [],
  )
})

test('stores know nothing of Telegram, and cards nothing of the database', () => {
  expect(files.filter(file => file.endsWith('store.ts') && /from 'grammy/.test(source(file)))).toEqual([])
  const cards = files.filter(file => file.endsWith('cards.ts'))
  expect(
    cards.filter(file =>
      /from '.*(database|generated\/client).*'/.test(source(file).replaceAll(/import type.*/g, '')),
    ),
  ).toEqual([])
})

test('the environment is read in one place', () => {
  expect(files.filter(file => source(file).includes('process.env'))).toEqual(['config.ts'])
})

test('no file has more than 200 lines, and half of them at most 60', () => {
  const lengths = files.map(file => source(file).split('\n').length - 1).toSorted((a, b) => a - b)
  expect(files.filter(file => source(file).split('\n').length - 1 > 200)).toEqual([])
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
})

test('each table is written by one store', () => {
  const writers = new Map<string, Set<string>>()
  for (const file of files.filter(each => folderOf(each) !== 'playground'))
    for (const table of writtenTables(source(file)))
      writers.set(table, (writers.get(table) ?? new Set()).add(storeOf(file)))
  expect(
    [...writers].filter(([, by]) => by.size > 1).map(([table, by]) => `${table}: ${[...by].join(', ')}`),
  ).toEqual([])
})

/** The ledger of deliveries is too much for one file: its folder is the store. */
const storeOf = (file: string) => file.replace(/^outbox\/\w+\.store\.ts$/, 'outbox/store.ts')

function writtenTables(text: string): Set<string> {
  const calls = text.matchAll(/\b(?:tx|db)\.(\w+)\.(?:create|update|upsert|delete)\w*\(/g)
  const sql = text.matchAll(/(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"/g)
  const named = [...calls].map(([, model]) => model!).filter(model => !model.startsWith('$'))
  return new Set([
    ...named.map(model => model[0]!.toUpperCase() + model.slice(1)),
    ...[...sql].map(([, table]) => table!),
  ])
}

test('no user-visible Vietnamese stands in the code', () => {
  const marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
  const spoken = (text: string) =>
    text.split('\n').filter(row => !/^\s*(\/\/|\*|\/\*)/.test(row) && marks.test(row))
  expect(
    files.filter(file => !/^(playground|lib\/vietnamese)\//.test(file) && spoken(source(file)).length > 0),
  ).toEqual([])
})
