import type { ChatMessage } from '../../src/playground/emulator/chat.ts'
import { cast } from '../../src/playground/scenario/everyone.ts'
import type { Stage } from '../../src/playground/stage.ts'
import { contentOf, except, keep, without, type Row } from './content.ts'

/** What happened when a button was tapped twice, where it should not have. */
export type Finding = { who: string; label: string; data: string; changed: string[] }

/**
 * Taps every button that a story shows twice, and takes back what that did before the story goes on.
 * The story sees only the messages that are its own.
 */
export function createTrials(stage: Stage) {
  const { emulator, db } = stage
  const strange = new Set<number>()
  const tried = new Set<string>()
  const found: Finding[] = []
  const own = (user: number) => emulator.chat(user).filter(({ id }) => !strange.has(id))
  return {
    found,
    count: () => tried.size,
    run,
    stage: { ...stage, emulator: { ...emulator, chat: own, pressLabel } },
  }

  async function run(): Promise<void> {
    for (const who of cast) for (const message of own(stage.userOf(who))) await tryAll(who, message)
  }

  async function tryAll(who: string, message: ChatMessage): Promise<void> {
    for (const button of message.buttons.flat()) {
      if (!('data' in button) || tried.has(kindOf(who, button.data))) continue
      tried.add(kindOf(who, button.data))
      const before = emulator.events().at(-1)!.seq
      const changed = await tapTwice(stage.userOf(who), button.data)
      if (changed.length > 0) found.push({ who, label: button.label, data: button.data, changed })
      for (const event of emulator.events(before)) if (event.message) strange.add(event.message.id)
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
    return Object.entries(content).flatMap(([table, rows]) =>
      rows.map(row => `${table} ${JSON.stringify(row)}`),
    )
  }

  function pressLabel(user: number, label: string) {
    for (const message of own(user).toReversed())
      for (const button of message.buttons.flat())
        if (button.label === label && 'data' in button)
          return { callbackId: emulator.press(user, message.id, button.data) }
    return emulator.pressLabel(user, label)
  }
}

const isExport = ({ action }: Row) => String(action).endsWith('.export')

/** One option of a question stands for all of them, one page for all pages. */
function kindOf(who: string, data: string): string {
  const [, draft, step, verb] = /^(d:\w+):([^:]+):(\w+)/.exec(data) ?? []
  return [who, verb ? `${draft}:${step}:${verb}` : data].join(' ')
}
