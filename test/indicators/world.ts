import { seedDemo } from '../../prisma/seed/seed.ts'
import type { AnyForm } from '../../src/forms/form.ts'
import { openDraft } from '../../src/forms/open.ts'
import type { Env, Outcome } from '../../src/forms/outcome.ts'
import { takeInput } from '../../src/forms/run.ts'
import { periodForm } from '../../src/indicators/period.form.ts'
import type { Card } from '../../src/lib/card.ts'
import { htmlToText } from '../../src/lib/html.ts'
import { render } from '../../src/lib/render.ts'
import { readActor } from '../../src/people/store.ts'
import type { Actor } from '../../src/people/can.ts'
import { testDatabase } from '../database.ts'

export const { db, reset } = await testDatabase()

/** The demo office on a Tuesday morning, everybody but those named without a phone. */
export const morning = new Date('2021-05-04T08:00:00+07:00')

const chats: Record<string, number> = {
  An: 1001,
  Hùng: 1002,
  Oanh: 1003,
  Mai: 1004,
  Khánh: 1005,
  Lan: 1006,
  Nhung: 1007,
}

/** Seeds the demo office and lets the cast join. */
export async function seedWorld(): Promise<void> {
  await reset()
  await seedDemo(db, morning)
  for (const [given, chat] of Object.entries(chats))
    await db.person.updateMany({
      where: { name: { endsWith: ` ${given}` } },
      data: { telegramId: BigInt(chat), joinedAt: morning },
    })
}

export const actorOf = async (given: string): Promise<Actor> => await readActor(db, chats[given] ?? 0)

/** The id of a school by the last words of its name. */
export async function schoolOf(name: string): Promise<number> {
  const { id } = await db.unit.findFirstOrThrow({ where: { name: { endsWith: name } } })
  return id
}

/** Lets a deputy or clerk report, as the principal of their school does. */
export const letReport = (given: string) =>
  db.membership.updateMany({
    where: { person: { name: { endsWith: ` ${given}` } } },
    data: { reports: true },
  })

/** What Hùng answers when he is asked for the figures of his school. */
export const figuresOfHoaMai: readonly string[] = [
  '196',
  '2/970',
  '957',
  '187/187',
  'chưa có',
  'ko ps',
  '187/191',
  '805',
  '27/38',
  '1',
  'rồi',
  'gửi',
]

/** The submission that a school owes for the newest period. */
export async function owedSubmission(school: string): Promise<number> {
  const where = { unitId: await schoolOf(school) }
  const { id } = await db.submission.findFirstOrThrow({ where, orderBy: { periodId: 'desc' } })
  return id
}

/** Fills in a form as its author's code sees it: opened, answered line by line. */
export async function fill(
  given: string,
  form: AnyForm,
  subject: unknown,
  lines: readonly string[],
  now = morning,
): Promise<Outcome> {
  const actor = await actorOf(given)
  const env: Env = { db, me: { username: 'thidua_bot' }, forms: new Map([[form.name, form]]), actor, now }
  let outcome = await openDraft(env, form, subject)
  for (const text of lines) outcome = (await takeInput(env, { kind: 'answer', text })) ?? outcome
  return outcome
}

/** What a card looks like in the chat: its text, and its buttons in brackets. */
export function shown(card: Card, language: 'vi' | 'en' = 'vi'): string {
  const { parts, markup } = render(language, card)
  const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []
  const keys = rows.map(row => row.map(({ text }) => `[${text}]`).join(' '))
  return [...parts.map(htmlToText), ...keys].join('\n')
}

export const shownAll = ({ cards }: Outcome): string => cards.map(card => shown(card)).join('\n---\n')

/** Opens a period as An does; the last day is 31/05/2021. */
export const openPeriod = (now = morning): Promise<Outcome> =>
  fill('An', periodForm, {}, ['Học kỳ II', '31/5/2021', 'gửi'], now)
