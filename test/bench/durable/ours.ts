import { z } from 'zod'
import { seedDemo } from '../../../prisma/seed/seed.ts'
import { createApp, createLog } from '../../../src/app.ts'
import type { Feature } from '../../../src/bot/context.ts'
import { openForm } from '../../../src/bot/forms.ts'
import { readConfig } from '../../../src/config.ts'
import { openDatabase, type Db } from '../../../src/database/client.ts'
import { features } from '../../../src/features.ts'
import { form } from '../../../src/forms/form.ts'
import { asIs } from '../../../src/forms/question.ts'
import { figure } from '../../../src/forms/questions/figure.ts'
import { run, type Running } from '../../../src/running.ts'
import { answering } from '../lib/child.ts'
import { answerTo, chats, questions, token } from './common.ts'

// the whole bot, and one form more: sixty figures

const [, , apiRoot = '', url = '', dir = ''] = process.argv
const settings = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, LOG_LEVEL: 'warn' })
// more than a bot may set: answers keep to Telegram's pace too, and here it is the bot that is measured
const config = { ...settings, MESSAGES_PER_SECOND: 100_000 }
const { db, close } = await openDatabase({ url: url || undefined, dir, log: createLog(config) })
await seedPeople(db)

const codes = Array.from({ length: questions }, (_, index) => `THCS-${String(index + 1).padStart(2, '0')}`)
const named = (words: string) => ({ prompt: asIs(`${words}: bao nhiêu học sinh?`), label: asIs(words) })

const sixty = form('sixty', {
  subject: z.object({ round: z.number() }),
  load: async () => ({ codes }),
  title: () => asIs('Số liệu'),
})
  .askEach(
    'figures',
    facts => facts.codes,
    code => code,
    code => figure(named(code)),
  )
  .submit(async () => ({ say: { text: [] } }))

const bench: Feature = {
  name: 'bench',
  commands: [{ name: 'bench', run: (ctx, round) => openForm(ctx, sixty, { round: Number(round) }) }],
  forms: [sixty],
}

const app = await createApp(config, db)
let running: Running | null = null

answering({
  async start() {
    running = await run(app, [...features, bench])
  },
  stop: () => running?.stop(),
  cpu: () => process.cpuUsage(),
  /** The size of each draft, in bytes; all of them must be complete by now. */
  async sizes() {
    const drafts = await db.draft.findMany({ where: { form: 'sixty' } })
    return drafts.map(({ chatId, state }) => {
      const json = JSON.stringify(state)
      if (codes.every((_, index) => json.includes(answerTo(index + 1)))) return Buffer.byteLength(json)
      throw new Error(`the draft of chat ${chatId} has not all answers: ${json}`)
    })
  },
  close,
})

/** The demo office, and in every chat a teacher of its first school. */
async function seedPeople(to: Db): Promise<void> {
  await seedDemo(to, new Date())
  const { id: unitId } = await to.unit.findFirstOrThrow({ where: { kind: 'school' } })
  for (const id of chats) {
    const memberships = { create: { role: 'teacher' as const, unitId } }
    await to.person.create({ data: { name: 'Lan', telegramId: id, memberships } })
  }
}
