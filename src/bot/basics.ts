import { button, type Card } from '../lib/card.ts'
import { languages, type Language } from '../lib/language.ts'
import { setLanguage } from '../people/persons.store.ts'
import { publishCommands } from './commands.ts'
import type { Ctx, Feature } from './context.ts'
import { cancelForm } from './forms.ts'
import { commandLabel, commandsFor } from './menu.ts'
import { change, refuse, reply } from './reply.ts'
import { forgetImports } from './tables/imports.store.ts'
import { showMenu } from './where.ts'

/** What every bot has: the menu, help, a way out of a form, the language, and an end to files that nobody wanted written. */
export const basics: Feature = {
  name: 'bot',
  commands: [
    { name: 'menu', run: showMenu },
    { name: 'huy', run: cancelForm },
    { name: 'ngonngu', run: chooseLanguage },
    { name: 'trogiup', run: help },
  ],
  buttons: { language: switchLanguage },
  sweep: ({ db }, now) => forgetImports(db, now),
}

async function help(ctx: Ctx): Promise<void> {
  const lines = commandsFor(ctx).map(
    command => ['bot-help-command', { name: command.name, does: commandLabel(command) }] as const,
  )
  const card: Card = { text: [['bot-help'], lines, ['bot-help-tips']] }
  await reply(ctx, ctx.actor.personId === null ? { text: [['bot-stranger']] } : card)
}

async function chooseLanguage(ctx: Ctx, typed: string): Promise<void> {
  const meant = languages.find(each => each === typed.toLowerCase())
  if (meant) return await switchLanguage(ctx, meant)
  await reply(ctx, {
    text: [['bot-language-which']],
    buttons: [languages.map(each => button([`bot-language-${each}`], 'language', each))],
  })
}

async function switchLanguage(ctx: Ctx, wanted = ''): Promise<void> {
  const language = languages.find(each => each === wanted)
  const { personId } = ctx.actor
  if (personId === null || !language) return await refuse(ctx, 'language')
  await change(ctx, tx => setLanguage(tx, personId, language, ctx.now))
  ctx.actor = { ...ctx.actor, language: language satisfies Language }
  await reply(ctx, { text: [['bot-language-set']] })
  await publishCommands(ctx)
}
