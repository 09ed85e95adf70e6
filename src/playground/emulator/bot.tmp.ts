import { Bot } from 'grammy'
const [url, mode] = process.argv.slice(2)
const bot = new Bot('123:abc', { client: { apiRoot: url! } })
bot.on('message:text', ctx => ctx.reply(ctx.message.text))
if (mode === 'fork') void bot.start()
else {
  await bot.init()
  let offset = 0
  for (;;) {
    const ups = await bot.api.getUpdates({ offset, timeout: 30 })
    await Promise.all(ups.map(u => bot.handleUpdate(u)))
    offset = (ups.at(-1)?.update_id ?? offset - 1) + 1
  }
}
