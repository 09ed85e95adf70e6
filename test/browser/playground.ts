import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'

/** Where browsers of this family are usually found. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A browser that talks to nobody but the page. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Visit = { page: Page; complaints: string[] }

/** The playground as a newcomer starts it, on a fresh folder, with a browser to look at it. */
export async function openPlayground() {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'))
  const program = spawn(process.execPath, ['bin/start.js', 'src/playground/main.ts'], {
    env: { ...process.env, PLAYGROUND_PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readyAt(program)
  const browser = await launch()
  return {
    visit: (options: BrowserContextOptions = {}) => visit(browser, url, options),
    /** Closes every page that was opened. */
    leave: () => Promise.all(browser.contexts().map(context => context.close())),
    async close() {
      await browser.close()
      program.kill('SIGTERM')
      if (program.exitCode === null) await once(program, 'exit')
      await rm(folder, { recursive: true })
    },
  }
}

async function readyAt(program: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: program.stdout! })) {
    const url = /^Playground ready: (.+)$/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('The playground ended before it was ready')
}

/** A browser that talks to nobody but the page; without one, says how to get it. */
export function launch(): Promise<Browser> {
  const executablePath = places.find(place => existsSync(place))
  if (executablePath === undefined)
    throw new Error(`No browser at ${places.join(', ')}: apt-get install chromium`)
  return chromium.launch({ executablePath, args: quiet })
}

/** Opens the page and writes down every error, and every request that leaves this machine. */
async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, ...options })
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  await page.goto(url)
  await page.locator('.phone').first().waitFor()
  return { page, complaints }
}
