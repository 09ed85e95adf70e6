import { plain } from '../lib/fluent.ts'
import type { Ctx } from './context.ts'
import { commandLabel, commandsFor } from './menu.ts'

/** Gives a person's chat the list of commands that fits their roles and language; a failure here is no reason to stop. */
export async function publishCommands({
  app,
  actor,
  bot,
}: Pick<Ctx, 'app' | 'actor' | 'bot'>): Promise<void> {
  const commands = commandsFor({ actor, bot }).map(command => ({
    command: command.name,
    description: plain(actor.language, commandLabel(command)),
  }))
  const scope = { type: 'chat' as const, chat_id: actor.chatId }
  await app.api
    .setMyCommands(commands, { scope })
    .catch(error => app.log.warn({ err: error }, 'the list of commands could not be set'))
}
