import type { Button, ChatMessage } from '../../src/playground/emulator/chat.ts'
import { cast } from '../../src/playground/scenario/everyone.ts'
import type { Stage } from '../../src/playground/stage.ts'
import { depth } from '../depth.ts'
import { createAside } from './aside.ts'
import { keep } from './content.ts'
import { endOf } from './story.ts'

/** Trying one takes a tenth of a second; where nobody waits, all are tried. */
const every = depth(2, 1)

/** What came of typing a button. */
export type Typing = {
  who: string
  label: string
  typed: string
  /** Whether a form was open, which understands words by itself. */
  inForm: boolean
  said: string[]
  /** What it left behind that a tap does not, and the other way round. */
  unlikeTap: string[]
}

/**
 * Types every kind of button that a story shows, in turns by its words without tone marks and by its number, and takes back
 * what that did before the story goes on.
 */
export function createTypings(stage: Stage) {
  const { emulator, db } = stage
  const aside = createAside(stage)
  const tried = new Set<string>()
  const typings: Typing[] = []
  return { typings, run, stage: aside.stage }

  async function run(): Promise<void> {
    for (const who of cast) {
      const last = aside.own(stage.userOf(who)).findLast(({ buttons }) => buttons.length > 0)
      if (last) await tryAll(who, last)
    }
  }

  async function tryAll(who: string, message: ChatMessage): Promise<void> {
    const user = stage.userOf(who)
    const inForm = (await db.draft.count({ where: { chatId: user, parkedAt: null } })) > 0
    for (const [place, button] of message.buttons.flat().entries()) {
      const { label } = button
      const kind = [who, inForm, kindOf(button)].join(' ')
      if (tried.has(kind) || (!inForm && isOfForm(button))) continue
      tried.add(kind)
      if (tried.size % every > 0) continue
      const byNumber = !inForm && tried.size % (2 * every) === 0
      const typed = byNumber ? numberOf(message, place) : bare(label)
      const { said, left } = await type(user, typed, message)
      const tapped = inForm ? left : await changes(() => tap(user, button))
      typings.push({ who, label, typed, inForm, said, unlikeTap: difference(left, tapped) })
    }
  }

  async function type(user: number, typed: string, message: ChatMessage) {
    const before = emulator.events().at(-1)!.seq
    const left = await changes(() => emulator.say(user, typed))
    const events = emulator.events(before).filter(({ chatId, kind }) => chatId === user && kind === 'sent')
    // whoever tells the story will look for the buttons that stood there
    await emulator.call('editMessageReplyMarkup', markupOf(message))
    return { left, said: events.map(({ text }) => text) }
  }

  /** Under no message of the chat, so that none changes; a text to copy does nothing. */
  function tap(user: number, button: Button): void {
    if ('data' in button) emulator.press(user, 1, button.data, { forged: true })
  }

  /** Does something, and takes back all that it changed. */
  async function changes(act: () => unknown): Promise<string[]> {
    const back = await keep(db)
    const before = emulator.events().at(-1)!.seq
    act()
    await stage.settle()
    const left = await endOf(stage, 'revision', 'lastSeenAt', 'updatedAt')
    await back()
    aside.hide(before)
    // what is shown last is offered last
    return left.filter(line => !line.startsWith('Offer '))
  }
}

const difference = (one: readonly string[], other: readonly string[]) => [
  ...one.filter(line => !other.includes(line)),
  ...other.filter(line => !one.includes(line)),
]

/** Whether it asks for an answer to a form, which may be sent by now, instead of going on with one. */
const isOfForm = (button: Button): boolean => 'data' in button && /^d:(?!.*:resume:)/.test(button.data)

/** One school stands for all, one answer to a question for all. */
const kindOf = (button: Button): string =>
  ('data' in button ? button.data : button.label)
    .replace(/^(d:\w+:[^:]+:\w+).*$/, '$1')
    .replaceAll(/\b\d+\b/g, '#')

function numberOf({ buttons }: ChatMessage, place: number): string {
  const all = buttons.flat().map(({ label }) => label)
  return all.some(ownNumber) ? (ownNumber(all[place]!) ?? bare(all[place]!)) : String(place + 1)
}

const ownNumber = (label: string) => /^(\d+)\. /.exec(label)?.[1]

const bare = (label: string) =>
  label.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase()

const markupOf = ({ chatId, id, buttons }: ChatMessage) => ({
  chat_id: chatId,
  message_id: id,
  reply_markup: {
    inline_keyboard: buttons.map(row =>
      row.map(({ label, ...holds }) => ({
        text: label,
        ...('data' in holds && { callback_data: holds.data }),
        ...('url' in holds && { url: holds.url }),
        ...('copy' in holds && { copy_text: { text: holds.copy } }),
      })),
    ),
  },
})
