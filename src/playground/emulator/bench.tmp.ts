import { Bot } from 'grammy'
import { createEmulator } from './emulator.ts'
import { serve } from './serve.ts'
const chats = Number(process.argv[2] ?? 64),
  total = Number(process.argv[3] ?? 20000)
const mode = process.argv[4] ?? 'same'
const emulator = createEmulator({ token: '123:abc', botUsername: 'echo_bot', keep: 200 })
const { url, close } = await serve(emulator, { port: 0 })
const { fork } = await import('node:child_process')
let bot: Bot | undefined, child: ReturnType<typeof fork> | undefined
if (mode === 'same') {
  bot = new Bot('123:abc', { client: { apiRoot: url } })
  bot.on('message:text', ctx => ctx.reply(ctx.message.text))
  void bot.start()
} else child = fork(new URL('./bot.tmp.ts', import.meta.url), [url, mode], { execArgv: process.execArgv })
for (let i = 1; i <= chats; i++) emulator.addUser({ id: i, first_name: 'U' + i })
let done = 0,
  sent = 0
const next = (id: number) => {
  if (sent < total) {
    sent++
    emulator.say(id, 'answer ' + sent)
  }
}
await emulator.idle()
const cpu0 = process.cpuUsage()
const t = performance.now()
await new Promise<void>(resolve => {
  emulator.subscribe(e => {
    if (e.kind === 'sent') {
      done++
      if (done >= total) resolve()
      else next(e.chatId)
    }
  })
  for (let i = 1; i <= chats; i++) next(i)
})
const s = (performance.now() - t) / 1000
const c = process.cpuUsage(cpu0)
console.log({
  mode,
  chats,
  total,
  perSecond: Math.round(total / s),
  cpuUsPerUpdate: Math.round((c.user + c.system) / total),
  counts: emulator.counts,
})
await bot?.stop()
child?.kill()
await close()
