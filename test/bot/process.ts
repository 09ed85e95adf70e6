import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, type Database } from '../../src/database/client.ts'
import type { Emulator } from '../../src/playground/emulator/api.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { serverUrl, silent } from '../database.ts'
import { fillFolder } from '../database/memory.ts'
import { emptyDatabase } from '../database/server.ts'
import { token } from '../world.ts'

const starter = fileURLToPath(import.meta.resolve('../../bin/start.js'))

/** A bot in a process of its own, with its own database in a folder (or on the server), that can be killed. */
export type BotProcess = {
  telegram: Emulator
  /** Where the bot finds it. */
  root: string
  start: () => void
  kill: () => Promise<void>
  /** Ends the bot cleanly, does something with its database, and leaves it closed. */
  inDatabase: <T>(work: (db: Database['db']) => Promise<T>) => Promise<T>
  /** What the process said that it should not have. */
  complaints: () => string
  close: () => Promise<void>
}

/** Opens such a bot, stopped, with a fresh database; settings of its own come on top. */
export async function openProcess(own: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'phong-trao-kill-'))
  const url = serverUrl && (await emptyDatabase(serverUrl, `phong_trao_kill_${process.pid}`))
  if (!url) await fillFolder(folder)
  const telegram = createEmulator({ token, botUsername: 'phongtrao_bot' })
  const { url: root, close: closeTelegram } = await serve(telegram, { port: 0 })
  let child: ChildProcess | null = null
  let complaints = ''
  return {
    telegram,
    root,
    start,
    kill: () => end('SIGKILL'),
    inDatabase,
    complaints: () => complaints,
    close,
  }

  function start(): void {
    const env = {
      ...process.env,
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: root,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      ...own,
    }
    child = spawn(process.execPath, [starter, 'src/main.ts'], {
      cwd: folder,
      env: { ...env, NODE_OPTIONS: '', ...(url ? { DATABASE_URL: url } : { DATABASE_URL: '' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk: Buffer) => {
        complaints += chunk.toString()
      })
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
    child = null
  }

  async function inDatabase<T>(work: (db: Database['db']) => Promise<T>): Promise<T> {
    await end('SIGTERM')
    const { db, close: closeDatabase } = await openDatabase({ url, dir: folder, log: silent })
    try {
      return await work(db)
    } finally {
      await closeDatabase()
    }
  }

  async function close(): Promise<void> {
    await end('SIGKILL')
    await closeTelegram()
    await rm(folder, { recursive: true, force: true })
  }
}
