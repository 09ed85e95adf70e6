import { afterEach, expect, test } from 'vitest'
import { indexFeatures } from '../../src/bot/context.ts'
import { features } from '../../src/features.ts'
import { depth } from '../depth.ts'
import { contentOf, type Content } from './content.ts'
import { openDesk, times } from './desk.ts'
import { forge } from './forge.ts'
import { launchCampaign } from '../announcements/openings.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.close())

const { commands, buttons } = indexFeatures(features)
const actions = [...commands.keys(), ...buttons.keys(), 'd', 'run']

/** An office, a school and a teacher at work, each with something that is nobody else's business. */
async function openBusyDesk() {
  desk = await openDesk(['Khách'])
  await launchCampaign(desk)
  await desk.go(
    'An',
    '/kybaocao',
    'Học kỳ 2',
    '31/5/2021',
    '[Gửi]',
    '/mathamgia',
    'hoa mai',
    '/menu',
    '/tonghop',
  )
  await desk.go('Lan', '/dangky', '1', '1', 'Mười hai tiết dạy tốt', 'bỏ qua', '[Gửi]', '/bienlai', '/menu')
  await desk.go(
    'Hùng',
    '/solieu',
    '12321',
    ...times(9, 'không phát sinh'),
    'đạt',
    '[Gửi]',
    '/solieu',
    '/dangky',
    '1',
  )
  await desk.go('Mai', '/dangky', '1', '1', 'Việc của Mai', 'bỏ qua', '[Gửi]')
  desk.emulator.press(desk.userOf('Mai'), 1, 'ack:1', { forged: true })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

/** Every payload that ever stood under a message of these people. */
const payloadsOf = (...who: readonly string[]) => {
  const users = who.map(desk.userOf)
  const own = desk.emulator.events().filter(({ chatId }) => users.includes(chatId))
  const seen = own.flatMap(({ message }) => message?.buttons.flat() ?? [])
  return [...new Set(seen.flatMap(button => ('data' in button ? [button.data] : [])))]
}

/** Forges presses one after the other; returns those that ended in an error. */
async function attack(who: string, payloads: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const data of payloads) {
    const before = desk.said(who).length
    desk.emulator.press(desk.userOf(who), 1, data, { forged: true })
    await desk.bot.handle(desk.emulator.updates().at(-1)!)
    const told = desk.said(who).slice(before)
    if (told.some(text => text.includes('gặp lỗi'))) wrong.push(data)
  }
  return wrong
}

/** What does not belong to this person alone. */
async function othersContent(who: string): Promise<Content> {
  const chatId = desk.userOf(who)
  const content = await contentOf(desk.db)
  const mine = (row: Readonly<Record<string, unknown>>) =>
    row['chatId'] === chatId || row['telegramId'] === chatId
  return Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      ['Draft', 'JoinGuess', 'Offer', 'Person'].includes(table) ? rows.filter(row => !mine(row)) : rows,
    ]),
  )
}

/** Everything that reached somebody since then: messages with their buttons, and short lines over the screen. */
function reached(who: string, since: number): string[] {
  const mine = desk.emulator
    .events(since)
    .filter(({ chatId, kind }) => chatId === desk.userOf(who) && kind !== 'pressed')
  const all = mine.map(({ text, message }) => `${text} ${JSON.stringify(message?.buttons ?? [])}`)
  // a fingerprint has any digits
  return all.map(text => text.replaceAll(/\b[0-9a-f]{16}\b/g, ''))
}

const now = () => desk.emulator.events().at(-1)!.seq

const secrets = [
  'Hùng',
  'Oanh',
  'Ngọc Hà',
  'Lan',
  'Văn Minh',
  'Diệp',
  'Tùng',
  'Mười hai tiết',
  '12321',
  'Hoa Mai',
]

const forgeries = depth(300, 5000)

test.for(['Mai', 'Khách'])(
  `of ${forgeries} forged payloads by %s none changes or shows anything that is not theirs, and none is an error`,
  { timeout: 120_000 + forgeries * 60 },
  async who => {
    await openBusyDesk()
    const real = payloadsOf('An', 'Hùng', 'Lan')
    expect(real.length).toBeGreaterThan(60)
    const before = await othersContent(who)
    const start = now()
    const wrong = await attack(who, [...real, ...forge(real, actions, forgeries, 7)])
    expect(wrong).toEqual([])
    expect(await othersContent(who)).toEqual(before)
    const told = reached(who, start)
    expect(told.length).toBeGreaterThan(forgeries)
    for (const secret of secrets) expect(told.find(text => text.includes(secret))).toBeUndefined()
  },
)

test.for(['Mai', 'Khách'])(
  'of all commands with all kinds of numbers behind them, typed by %s, none changes or shows anything that is not theirs',
  { timeout: 120_000 },
  async who => {
    await openBusyDesk()
    const before = await othersContent(who)
    const start = now()
    const numbers = [
      '',
      ' 1',
      ' 13',
      '_13',
      '_1',
      ' -1',
      ' 99999999999',
      '_99999999999',
      " 1'--",
      ' hoa mai',
      '@bot 1',
    ]
    for (const name of commands.keys()) for (const number of numbers) await desk.go(who, `/${name}${number}`)
    expect(await othersContent(who)).toEqual(before)
    const told = reached(who, start)
    for (const secret of secrets) expect(told.find(text => text.includes(secret))).toBeUndefined()
    expect(told.find(text => text.includes('gặp lỗi'))).toBeUndefined()
  },
)

test.for(['An', 'Hùng', 'Lan'])(
  'of forged payloads by %s, who may do much, none is an error',
  { timeout: 120_000 },
  async who => {
    await openBusyDesk()
    const real = payloadsOf('An', 'Hùng', 'Lan')
    expect(await attack(who, forge(real, actions, depth(150, 1500), 7))).toEqual([])
  },
)
