import type { App } from './app.ts'
import { createBot } from './bot/bot.ts'
import type { Feature } from './bot/context.ts'
import { startPolling, type Receiver } from './bot/polling.ts'
import { startWebhook } from './bot/webhook.ts'
import { startSender, type Sender } from './outbox/sender.ts'
import { startHeartbeat, type Heartbeat } from './reminders/heartbeat.ts'

export type Running = { sender: Sender; stop(): Promise<void> }

/** Starts all that a running bot does: it receives, sends and keeps time. */
export async function run(
  app: App,
  features: readonly Feature[],
  own: { heartbeat?: boolean; watchdogMs?: number } = {},
): Promise<Running> {
  const bot = createBot(app, features, app.me)
  const sender = startSender(app)
  const receive = app.config.WEBHOOK_URL ? startWebhook : startPolling
  const receiver: Receiver = await receive(app, bot, own.watchdogMs)
  const heartbeat: Heartbeat | null = own.heartbeat === false ? null : startHeartbeat(app, features)
  return {
    sender,
    async stop() {
      await heartbeat?.stop()
      await receiver.stop()
      await sender.stop()
    },
  }
}
