import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { median } from './lib/numbers.ts'
import type { Metrics } from './run.ts'

const token = '1234567:bench'
const someone = 10_001
const root = fileURLToPath(new URL('../..', import.meta.url))

/** From the start of the real process to its answer to a waiting `/start`: on a new database, and on one that exists. */
export async function bench(): Promise<Metrics> {
  const dir = await mkdtemp(join(tmpdir(), 'phong-trao-bench-'))
  try {
    const created: Started[] = []
    for (const name of ['one', 'two', 'three']) created.push(await start(join(dir, name)))
    const opened: Started[] = []
    while (opened.length < 7) opened.push(await start(join(dir, 'one')))
    return { ...summary('existing', opened), ...summary('creation', created) }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

type Started = { seconds: number; rssMb: number }

const summary = (name: string, started: readonly Started[]): Metrics => ({
  [`${name}_s`]: median(started.map(({ seconds }) => seconds)),
  [`${name}_fastest_s`]: Math.min(...started.map(({ seconds }) => seconds)),
  [`${name}_rss_mb`]: median(started.map(({ rssMb }) => rssMb)),
})

/** A bot that is slower than this will not come. */
const longestWaitMs = 60_000

async function start(dataDir: string): Promise<Started> {
  const emulator = createEmulator({ token, botUsername: 'bench_bot' })
  const { url, close } = await serve(emulator, { port: 0 })
  emulator.addUser({ id: someone, first_name: 'Lan', language_code: 'vi' })
  emulator.start(someone)
  const answered = new Promise<true>(resolve => {
    emulator.subscribe(({ kind }) => kind === 'sent' && resolve(true))
  })
  const began = performance.now()
  const bot = startBot(url, dataDir)
  const ended = once(bot, 'exit')
  const late = pause(longestWaitMs, false, { ref: false })
  const inTime = await Promise.race([answered, late, ended.then(() => false)])
  const started = { seconds: (performance.now() - began) / 1000, rssMb: rssOf(bot) }
  bot.kill(inTime ? 'SIGTERM' : 'SIGKILL')
  await ended
  await close()
  if (!inTime) throw new Error('the bot did not answer')
  return started
}

/** The bot as `npm start` runs it. */
function startBot(apiRoot: string, dataDir: string): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [command, ...args]: string[] = scripts.start.split(' ')
  if (command !== 'node') throw new Error(`npm start runs "${scripts.start}": this benchmark expects node`)
  const settings = { BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: dataDir, DATABASE_URL: '' }
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...settings, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The memory of a process, as far as the system tells. */
function rssOf({ pid }: ChildProcess): number {
  try {
    const [, kB] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kB) / 1024
  } catch {
    return Number.NaN
  }
}
