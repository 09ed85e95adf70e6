import { randomBytes } from 'node:crypto'
import type { App } from '../app.ts'
import { render } from '../lib/render.ts'
import type { Language } from '../lib/fluent.ts'
import { patiently } from './patience.ts'

/** The one place where a bug ends: it is logged with a short code, and the person gets an apology with the same code. */
export async function apologise(
  app: App,
  error: unknown,
  to: { chatId: number; language: Language } | null,
  updateId: number,
) {
  const code = randomBytes(3).toString('hex').toUpperCase()
  app.log.error({ err: error, code, updateId }, 'an update could not be handled')
  if (!to) return
  const { parts } = render(to.language, { text: [['bot-apology', { code }]] })
  const say = () => app.api.sendMessage(to.chatId, parts[0]!, { parse_mode: 'HTML' })
  await patiently(app, to.chatId, say).catch((failure: unknown) =>
    app.log.warn({ err: failure, code }, 'the apology could not be sent'),
  )
}
