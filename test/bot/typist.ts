import { addDays } from '../../src/lib/time.ts'
import type { Emulator } from '../../src/playground/emulator/api.ts'
import type { ChatMessage } from '../../src/playground/emulator/chat.ts'

/** What an officer means a campaign to be: every value of one plan carries the number of the plan. */
export const planOf = (plan: number) => ({
  number: `${plan}/KH`,
  issuedOn: addDays('2021-01-01', plan),
  title: `Phong trào ${plan}`,
  theme: `Chủ đề ${plan}`,
  startsOn: addDays('2021-06-01', plan),
  endsOn: addDays('2021-09-01', plan),
  audience: 1 + (plan % 4),
})

export type Typist = {
  begin: () => void
  /** Resolves when the plan at hand is sent; no other is begun then. */
  finish: () => Promise<void>
  /** The plans that were sent, and what was shown that was not meant so. */
  sent: number[]
  wrong: string[]
}

/**
 * An officer who writes down one campaign after the other. Each question is answered once, when it is shown, and the next
 * thing is typed only when the bot has gone on: what it went on from is acknowledged.
 */
export function createTypist(telegram: Emulator, user: number, firstPlan: number): Typist {
  const sent: number[] = []
  const wrong: string[] = []
  let plan = firstPlan
  let answered = ''
  let stop: (() => void) | null = null
  telegram.subscribe(({ kind, chatId, message }) => {
    if (kind === 'sent' && chatId === user && message?.from === 'bot') setImmediate(read, message)
  })
  return { begin, finish, sent, wrong }

  function begin(): void {
    act('begin', () => telegram.say(user, '/phatdong'))
  }

  function finish(): Promise<void> {
    return new Promise(resolve => {
      stop = resolve
    })
  }

  /** Does something once: until the bot shows another place, everything it says is about this one. */
  function act(place: string, does: () => unknown): void {
    if (place === answered) return
    answered = place
    does()
  }

  function read(message: ChatMessage): void {
    const [, step] = /Câu (\d)\/8/.exec(message.text) ?? []
    const send = message.buttons.flat().find(button => 'data' in button && button.data.includes(':send:'))
    if (step) return act(step, () => telegram.say(user, answerTo(Number(step))))
    if (send && 'data' in send) return act('review', () => review(message, send.data))
    // the receipt, or the menu where the receipt was lost
    if (answered === 'review') done()
    else if (message.text.includes('gặp lỗi')) wrong.push(message.text)
  }

  function answerTo(step: number): string {
    const { number, issuedOn, title, theme, startsOn, endsOn, audience } = planOf(plan)
    const answers = [
      number,
      written(issuedOn),
      title,
      theme,
      written(startsOn),
      written(endsOn),
      String(audience),
    ]
    return answers[step - 1] ?? 'bỏ qua'
  }

  function review({ id, text }: ChatMessage, data: string): void {
    const { number, title, theme } = planOf(plan)
    if (![number, `${title}\n`, `${theme}\n`].every(words => text.includes(words))) wrong.push(text)
    telegram.press(user, id, data)
  }

  function done(): void {
    sent.push(plan)
    plan += 1
    if (stop) stop()
    else begin()
  }
}

const written = (day: string) => day.split('-').toReversed().join('/')
