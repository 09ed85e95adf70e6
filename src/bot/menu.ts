import { button, type Button, type Card, type Say } from '../lib/card.ts'
import { can, type Actor } from '../people/can.ts'
import type { Command, Ctx, Waiting } from './context.ts'

/** A menu longer than this is not read. */
const mostEntries = 5

/** The commands a person has a right to. */
export function commandsFor({ actor, bot }: Pick<Ctx, 'actor' | 'bot'>): Command[] {
  return [...bot.commands.values()].filter(({ needs }) => needs === undefined || can(actor, needs))
}

/** The entries of a person's menu, the office's own work first. */
export function entriesFor(ctx: Pick<Ctx, 'actor' | 'bot'>): Command[] {
  return commandsFor(ctx)
    .filter(({ inMenu }) => inMenu)
    .slice(0, mostEntries)
}

/** What a command is called, in the menu and in Telegram's list. */
export const commandLabel = ({ name }: Pick<Command, 'name'>): Say => [`command-${name}`]

/** First what waits for this person, then what they may do. */
export function menuCard(actor: Actor, waiting: readonly Waiting[], entries: readonly Command[]): Card {
  const lead: Say =
    waiting.length > 0 ? ['bot-menu-waiting', { count: waiting.length }] : ['bot-menu-nothing-waits']
  const tasks = waiting.map(({ label, press }): Button => ({ label, press, style: 'primary' }))
  const choices = entries.map(entry => button(commandLabel(entry), 'run', entry.name))
  return {
    text: actor.personId === null ? [['bot-stranger']] : [['bot-menu', { name: actor.name }], lead],
    buttons: [...tasks, ...choices].map(each => [each]),
  }
}

/** The way to the menu. */
export const openMenu = button(['bot-open-menu'], 'run', 'menu')

/** For words that nothing takes: what to do instead. */
export function notUnderstood({ personId }: Actor): Card {
  if (personId === null) return { text: [['bot-stranger']] }
  return { text: [['bot-not-understood']], buttons: [[openMenu]] }
}
