import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { at } from '../../src/lib/time.ts'
import { castMembers } from '../../src/playground/castMembers.ts'
import { listScenarios } from '../../src/playground/library.ts'
import { parse } from '../../src/playground/scenario/parse.ts'
import { play } from '../../src/playground/scenario/play.ts'
import type { Stage } from '../../src/playground/stage.ts'
import { serveWeb } from '../../src/playground/web.ts'
import { openWorld } from '../world.ts'
import { launch } from './playground.ts'
import { acts, type Scene } from './scenes.ts'
import { smaller } from './smaller.ts'

const folder = new URL('../../docs/pictures/', import.meta.url)

/**
 * Takes the pictures of the guide: plays each act with the real bot and photographs the page that shows it, in the fonts
 * that are there: on Debian fonts-noto-core, and fonts-noto-color-emoji without which the signs are empty boxes.
 */
async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await launch()
  for (const act of acts) await photograph(browser, act)
  await browser.close()
}

async function photograph(browser: Browser, act: readonly Scene[]): Promise<void> {
  const stage = await openWorld({ from: at('2021-05-04', '07:30') })
  const onlooker = { emulator: () => stage.emulator, cast: castMembers, stage: onlyShown(stage) }
  const web = await serveWeb({ port: 0, ...onlooker })
  for (const { name } of castMembers) stage.userOf(name)
  for (const { chat, shots } of act) {
    await play(parse(chat), stage, { strict: false })
    for (const [name, who] of shots) {
      const taken =
        who === 'everybody' ? await wide(browser, web.url, stage) : await phone(browser, web.url, stage, who)
      await writeFile(new URL(`${name}.png`, folder), smaller(taken))
      console.log(`docs/pictures/${name}.png`)
    }
  }
  await web.close()
  await stage.close()
}

/** All phones side by side, below the guide at its last step. */
async function wide(browser: Browser, url: string, stage: Stage): Promise<Buffer> {
  const page = await browser.newPage({ ...calm, viewport: { width: 1_720, height: 900 } })
  await page.addInitScript(`sessionStorage.setItem('guide-step', '6')`)
  await page.goto(url)
  for (const { id } of castMembers) await showLast(page, stage, id)
  const taken = await page.screenshot()
  await page.context().close()
  return taken
}

/** One phone, as high as its last message needs. */
async function phone(browser: Browser, url: string, stage: Stage, who: string): Promise<Buffer> {
  const { id } = castMembers.find(({ name }) => name === who)!
  const page = await browser.newPage({
    ...calm,
    viewport: { width: 2_000, height: 640 },
    deviceScaleFactor: 1.5,
  })
  await page.addInitScript(`sessionStorage.setItem('guide-open', 'no')`)
  await page.goto(url)
  const { height } = (await (await showLast(page, stage, id)).boundingBox())!
  await page.setViewportSize({ width: 2_000, height: Math.min(mostHeight, Math.round(height) + frame) })
  await page.reload()
  await showLast(page, stage, id)
  const taken = await page.locator(`#chat-${id}`).screenshot()
  await page.context().close()
  return taken
}

const calm = { reducedMotion: 'reduce', colorScheme: 'light' } as const

/** What stands around the chat, with room for the end of what was said before; and how much of a long message is shown. */
const frame = 290
const mostHeight = 860

/** Waits for the last message of a phone and lets it be read from its beginning. */
async function showLast(page: Page, stage: Stage, user: number) {
  const found = `#chat-${user} [data-id="${stage.emulator.chat(user).at(-1)?.id}"]`
  await page.locator(found).waitFor()
  await page.evaluate(`{
    const message = document.querySelector('${found}')
    const log = message.closest('.log')
    const hidden = log.getBoundingClientRect().top + 40 - message.getBoundingClientRect().top
    if (hidden > 0) log.scrollTop -= hidden
  }`)
  return page.locator(found)
}

/** A stage that is looked at and not acted on. */
const onlyShown = (stage: Stage) => ({
  ...stage,
  bot: () => 'up' as const,
  reset: async () => {},
  scenarios: listScenarios,
  play: async () => {},
  playing: () => null,
  pause() {},
  speed() {},
  stop() {},
  transcript: () => '',
  watch: () => () => {},
})

await takePictures()
// the database in memory would keep the process
process.exit(0)
