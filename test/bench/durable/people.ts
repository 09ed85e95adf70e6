import { createEmulator } from '../../../src/playground/emulator/emulator.ts'
import { serve } from '../../../src/playground/emulator/serve.ts'
import { answering } from '../lib/child.ts'
import { answerTo, chats, questions, token, type Talk } from './common.ts'

// the process that stands for Telegram and for everybody's phone

const emulator = createEmulator({ token, botUsername: 'bench_bot', keep: 100 })
const { url } = await serve(emulator, { port: 0 })
for (const id of chats) emulator.addUser({ id, first_name: 'Lan', language_code: 'vi' }, { started: true })

answering({
  url: () => url,
  /** Everybody says the same, and waits for the answer. */
  say: (text: string) => everybody([text]),
  /** Everybody answers all questions, each as soon as it comes. */
  answerAll: () => everybody(Array.from({ length: questions }, (_, index) => answerTo(index + 1))),
})

async function everybody(words: readonly string[]): Promise<Talk> {
  const waits: number[] = []
  const began = performance.now()
  await Promise.all(chats.map(id => talk(id, words, waits)))
  return { seconds: (performance.now() - began) / 1000, waits }
}

/** An answer that takes longer than this will not come. */
const longestWaitMs = 30_000

/** Lets one person say something, and the next thing as soon as the bot has answered. */
function talk(chatId: number, words: readonly string[], waits: number[]): Promise<void> {
  let said = 0
  let saidAt = performance.now()
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => finish(new Error(`no answer to "${words[said - 1]}"`)), longestWaitMs)
    const stop = emulator.subscribe(event => {
      if (event.chatId !== chatId || event.kind !== 'sent') return
      waits.push(performance.now() - saidAt)
      next()
    })
    next()

    function next() {
      const text = words[said++]
      if (text === undefined) return finish()
      saidAt = performance.now()
      late.refresh()
      emulator.say(chatId, text)
    }

    function finish(error?: Error) {
      clearTimeout(late)
      stop()
      if (error) reject(error)
      else resolve()
    }
  })
}
