import type { BotCommandScope } from 'grammy/types'
import type { App } from '../app.ts'
import { plain } from '../lib/fluent.ts'
import type { Actor } from '../people/can.ts'
import { indexFeatures, type Ctx, type Feature, type Features } from './context.ts'
import { commandLabel, commandsFor } from './menu.ts'

/** Gives a person's chat the list of commands that fits their roles and language. */
export async function publishCommands({
  app,
  actor,
  bot,
}: Pick<Ctx, 'app' | 'actor' | 'bot'>): Promise<void> {
  await publish(app, bot, actor, { type: 'chat', chat_id: actor.chatId })
}

/** Gives those who have not joined yet the few commands that they can use. */
export async function publishFirstCommands(app: App, features: readonly Feature[]): Promise<void> {
  const stranger: Actor = { chatId: 0, personId: null, name: '', language: 'vi', memberships: [] }
  await publish(app, indexFeatures(features), stranger, { type: 'all_private_chats' })
}

/** A list that cannot be set is no reason to stop: every command can be typed all the same. */
async function publish(app: App, bot: Features, actor: Actor, scope: BotCommandScope): Promise<void> {
  const commands = commandsFor({ actor, bot }).map(command => ({
    command: command.name,
    description: plain(actor.language, commandLabel(command)),
  }))
  await app.api
    .setMyCommands(commands, { scope })
    .catch((error: unknown) => app.log.warn({ err: error }, 'the list of commands could not be set'))
}
