import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { readConfig, settings } from '../src/config.ts'

const BOT_TOKEN = '123456:ABC-DEF_ghi'

const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'))

test('only the token has no default', () => {
  expect(readConfig({ BOT_TOKEN })).toEqual({
    BOT_TOKEN,
    DATA_DIR: 'data',
    TELEGRAM_API_ROOT: 'https://api.telegram.org',
    WEBHOOK_PORT: 8443,
    MESSAGES_PER_SECOND: 30,
    PAID_BROADCAST: false,
    SECOND_OFFICER_ABOVE: 500,
    LOG_LEVEL: 'info',
    RETENTION_DAYS: 365,
    OFFICE_NAME: expect.any(String),
  })
})

test('every bad variable is named at once, without what it held', () => {
  const env = {
    BOT_TOKEN: 'secret-token',
    DATABASE_URL: 'mysql://secret-user@host/name',
    TELEGRAM_API_ROOT: 'telegram',
    TELEGRAM_PROXY_URL: 'socks5://secret-host:1080',
    WEBHOOK_URL: 'http://secret.vn',
    WEBHOOK_SECRET: 'secret word',
    WEBHOOK_PORT: '99999',
    MESSAGES_PER_SECOND: 'many',
    LOG_LEVEL: 'loud',
    OFFICE_NAME: 'A',
  }
  const message = messageOf(() => readConfig(env))
  expect(message.match(/^ {2}(\w+)/gm)?.map(name => name.trim())).toEqual(Object.keys(env))
  expect(message).not.toContain('secret')
})

const good: [string, string, string | number][] = [
  ['DATABASE_URL', 'postgres://bot@db:5432/office', 'postgres://bot@db:5432/office'],
  ['DATABASE_URL', 'postgresql://db/office', 'postgresql://db/office'],
  ['TELEGRAM_API_ROOT', 'http://127.0.0.1:8081/', 'http://127.0.0.1:8081'],
  ['TELEGRAM_PROXY_URL', 'http://proxy:3128', 'http://proxy:3128'],
  ['WEBHOOK_PORT', '80', 80],
  ['MESSAGES_PER_SECOND', '0.5', 0.5],
  ['OFFICE_NAME', 'Phòng Văn hóa - Xã hội phường Phú Thọ', 'Phòng Văn hóa - Xã hội phường Phú Thọ'],
]

test.for(good)('%s may be %s', ([name, value, read]) => {
  expect(readConfig({ BOT_TOKEN, [name]: value })).toMatchObject({ [name]: read })
})

const bad: [string, string][] = [
  ['BOT_TOKEN', '123456'],
  ['WEBHOOK_PORT', '0'],
  ['WEBHOOK_PORT', '84.43'],
  ['MESSAGES_PER_SECOND', '0'],
  ['MESSAGES_PER_SECOND', '-30'],
  ['LOG_LEVEL', 'INFO'],
]

test.for(bad)('%s may not be %s', ([name, value]) => {
  expect(messageOf(() => readConfig({ BOT_TOKEN, [name]: value }))).toContain(`  ${name}: `)
})

test('more than Telegram gives for nothing is sent only by an explicit yes', () => {
  const fast = { BOT_TOKEN, MESSAGES_PER_SECOND: '1000' }
  expect(messageOf(() => readConfig(fast))).toContain(
    '  MESSAGES_PER_SECOND: may be above 30 only with PAID_BROADCAST=yes',
  )
  expect(readConfig({ ...fast, PAID_BROADCAST: 'yes' })).toMatchObject({
    MESSAGES_PER_SECOND: 1000,
    PAID_BROADCAST: true,
  })
})

test('a webhook needs its secret', () => {
  const webhook = { BOT_TOKEN, WEBHOOK_URL: 'https://bot.example.vn/updates' }
  expect(messageOf(() => readConfig(webhook))).toContain(
    '  WEBHOOK_SECRET: is needed when WEBHOOK_URL is set',
  )
  expect(readConfig({ ...webhook, WEBHOOK_SECRET: 'a'.repeat(16) })).toMatchObject(webhook)
})

test('an empty variable counts as not set', () => {
  const empty = Object.fromEntries(Object.keys(example).map(name => [name, '']))
  expect(readConfig({ ...empty, BOT_TOKEN })).toEqual(readConfig({ BOT_TOKEN }))
})

test('.env.example names every setting and shows its default', () => {
  expect(Object.keys(example).toSorted()).toEqual(
    [...Object.keys(settings.shape), 'PLAYGROUND_PORT'].toSorted(),
  )
  const shown = readConfig({ ...example, BOT_TOKEN, OFFICE_NAME: '' })
  expect(shown).toEqual(readConfig({ BOT_TOKEN }))
  expect(example).toMatchObject({ OFFICE_NAME: 'Phòng Giáo dục và Đào tạo' })
})

function messageOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    return String(error)
  }
  throw new Error('nothing was wrong')
}
