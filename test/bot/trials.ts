import type { ChatMessage } from '../../src/playground/emulator/chat.ts'
import { cast } from '../../src/playground/scenario/everyone.ts'
import type { Stage } from '../../src/playground/stage.ts'
import { depth } from '../depth.ts'
import { createAside } from './aside.ts'
import { contentOf, except, keep, without, type Row } from './content.ts'

/** Trying one takes a while; where nobody waits, all are tried. */
const every = depth(2, 1)

/** What happened when a button was tapped twice, where it should not have. */
export type Finding = { who: string; label: string; data: string; changed: string[] }

/** Taps every button that a story shows twice, and takes back what that did before the story goes on. */
export function createTrials(stage: Stage) {
  const { emulator, db } = stage
  const aside = createAside(stage)
  const tried = new Set<string>()
  const found: Finding[] = []
  return { found, count: () => Math.floor(tried.size / every), run, stage: aside.stage }

  async function run(): Promise<void> {
    for (const who of cast) for (const message of aside.own(stage.userOf(who))) await tryAll(who, message)
  }

  async function tryAll(who: string, message: ChatMessage): Promise<void> {
    for (const button of message.buttons.flat()) {
      if (!('data' in button) || tried.has(kindOf(who, button.data))) continue
      tried.add(kindOf(who, button.data))
      if (tried.size % every > 0) continue
      const before = emulator.events().at(-1)!.seq
      const changed = await tapTwice(stage.userOf(who), button.data)
      if (changed.length > 0) found.push({ who, label: button.label, data: button.data, changed })
      aside.hide(before)
    }
  }

  /** Under no message of the chat, so that none changes; what the second tap changed is returned. */
  async function tapTwice(user: number, data: string): Promise<string[]> {
    const back = await keep(db)
    const first = await tap(user, data)
    const second = await tap(user, data)
    await back()
    return second.filter(line => !first.includes(line))
  }

  async function tap(user: number, data: string): Promise<string[]> {
    emulator.press(user, 1, data, { forged: true })
    await stage.settle()
    // the moment may be later, and whoever takes a file along twice has taken it twice
    const moments = ['updatedAt', 'parkedAt', 'lastSeenAt']
    const content = except(without(await contentOf(db), 'revision', ...moments), 'Audit', isExport)
    // what is shown last is offered last
    return Object.entries(except(content, 'Offer', () => true)).flatMap(([table, rows]) =>
      rows.map(row => `${table} ${JSON.stringify(row)}`),
    )
  }
}

const isExport = ({ action }: Row) => String(action).endsWith('.export')

/** One option of a question stands for all of them, one page for all pages. */
function kindOf(who: string, data: string): string {
  const [, draft, step, verb] = /^(d:\w+):([^:]+):(\w+)/.exec(data) ?? []
  return [who, verb ? `${draft}:${step}:${verb}` : data].join(' ')
}
