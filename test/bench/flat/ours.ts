import { Api } from 'grammy'
import { pino } from 'pino'
import { z } from 'zod'
import type { App } from '../../../src/app.ts'
import { createBot, type Bot } from '../../../src/bot/bot.ts'
import { readConfig } from '../../../src/config.ts'
import { form } from '../../../src/forms/form.ts'
import { asIs } from '../../../src/forms/question.ts'
import { figure } from '../../../src/forms/questions/figure.ts'
import { createPace } from '../../../src/outbox/pace.ts'
import { createSignal } from '../../../src/lib/signal.ts'
import { memoryDb } from './database.ts'
import { codes, me, offline } from './drive.ts'

const flat = form('flat', { subject: z.null(), load: async () => ({ codes }), title: () => asIs('Số liệu') })
  .askEach(
    'figures',
    facts => facts.codes,
    code => code,
    code => figure(wordingOf(code)),
  )
  .submit(async () => ({ say: { text: [asIs('Đã nhận')] } }))

const wordingOf = (code: string) => {
  const words = asIs(code)
  return { prompt: words, label: words }
}

/** The project's own bot with this form, on a database that keeps drafts as JSON in memory. */
export function ourBot(): Bot {
  const { db, begin } = memoryDb(flat.name)
  const run = async ({ actor }: { actor: { chatId: number } }) => begin(actor.chatId)
  return createBot({ ...app, db }, [{ name: 'flat', commands: [{ name: 'form', run }], forms: [flat] }], me)
}

const app: Omit<App, 'db'> = {
  config: readConfig({ BOT_TOKEN: '1:offline' }),
  api: new Api('1:offline', offline),
  me,
  log: pino({ level: 'error' }),
  clock: () => new Date(),
  sleep: async () => undefined,
  outbox: createSignal(),
  fetchFile: async () => null,
  pace: createPace(
    1_000_000,
    () => new Date(),
    async () => undefined,
  ),
  instance: 'bench',
}
