import type { Context } from 'grammy'
import type { App } from '../app.ts'
import type { AnyForm } from '../forms/form.ts'
import type { Draft } from '../forms/store.ts'
import type { Say } from '../lib/card.ts'
import type { SheetRead } from '../lib/sheetReading.ts'
import type { Action, Actor } from '../people/can.ts'
import type { Unit } from '../people/store.ts'
import type { GroupNews } from './groupNews.ts'

/** An update on its way through the bot: who acts, when, and with what. */
export type Ctx = Context & {
  app: App
  bot: Features
  actor: Actor
  /** What takes typed words, as it stood when the update came. */
  draft: Draft | null
  /** What happened in a group, where it did not come out of somebody's own chat. */
  news: GroupNews | null
  /** When the person was last seen; null for somebody who seemed out of reach. */
  seenAt: Date | null
  now: Date
  /** Whether this update is remembered as handled; the first reply or change does it. */
  remembered: boolean
  toasted: boolean
  /** The message whose button is pressed, and whether its words were typed instead of tapped. */
  pressedIn: number | null
  typed: boolean
}

/** All that one folder adds to the bot; `features.ts` lists them. */
export type Feature = {
  name: string
  commands?: readonly Command[]
  buttons?: Readonly<Record<string, Press>>
  forms?: readonly AnyForm[]
  /** What it takes as an Excel file. */
  tables?: readonly TableKind[]
  /** What start links lead to, by the word in front of their id; nobody gets there who has not joined. */
  links?: Readonly<Record<string, Press>>
  /** Answers words that no command and no open form takes; false if it has nothing to say to them. */
  hears?(ctx: Ctx, text: string): Promise<boolean>
  /** What waits for a person, shown first in the menu. */
  waiting?(app: App, actor: Actor, now: Date): Promise<Waiting[]>
  /** What an officer can enter on behalf of a school or its people. */
  onBehalf?(app: App, actor: Actor, school: Unit, now: Date): Promise<Waiting[]>
  /** Takes note of what happens in a group; whatever is to be said about it goes to people's own chats. */
  inGroup?(ctx: Ctx, news: GroupNews): Promise<void>
  /** Says what is to be said once a day to somebody who writes, behind the answer. */
  daily?(ctx: Ctx): Promise<void>
  /** Work that falls due by the clock; safe to run twice, late or side by side. */
  beat?(app: App, now: Date): Promise<void>
  /** Takes away what is needed no longer; nobody waits for it, so that it happens every few minutes only. */
  sweep?(app: App, now: Date): Promise<void>
}

/** A command in the chat, listed for those who have the right it needs. */
export type Command = {
  name: string
  /** Without one everybody may. */
  needs?: Action
  /** Whether it has an entry in the menu, not only in Telegram's list of commands. */
  inMenu?: boolean
  run(ctx: Ctx, payload: string): Promise<void>
}

/** What a pressed button does; its parts come from a stranger and are checked by whoever reads them. */
export type Press = (ctx: Ctx, ...parts: string[]) => Promise<void>

/** A kind of table that is filled in outside the chat and comes back as a file. */
export type TableKind = {
  /** The command that gives it. */
  command: string
  /** Who has one of these rights can send it. */
  needs: readonly Action[]
  /** What somebody without them is told, when a plain refusal does not help. */
  notYours?: Say
  /** The columns it is known by, in words. */
  head: Say
  /** Whether a sheet is one of this kind. */
  knows(sheet: SheetRead): boolean
  take(ctx: Ctx, table: SentTable): Promise<void>
}

/** A workbook that somebody has sent. */
export type SentTable = { name: string; sheets: readonly SheetRead[] }

/** Something that waits for this person, with the button that leads there. */
export type Waiting = { label: Say; press: string }

/** Everything the features add, found by name. */
export type Features = {
  all: readonly Feature[]
  commands: ReadonlyMap<string, Command>
  buttons: ReadonlyMap<string, Press>
  links: ReadonlyMap<string, Press>
  forms: ReadonlyMap<string, AnyForm>
  tables: readonly TableKind[]
}

/** Indexes the features once, when the bot is made. */
export function indexFeatures(all: readonly Feature[]): Features {
  return {
    all,
    commands: new Map(all.flatMap(({ commands = [] }) => commands.map(each => [each.name, each]))),
    buttons: new Map(all.flatMap(({ buttons = {} }) => Object.entries(buttons))),
    links: new Map(all.flatMap(({ links = {} }) => Object.entries(links))),
    forms: new Map(all.flatMap(({ forms = [] }) => forms.map(each => [each.name, each]))),
    tables: all.flatMap(({ tables = [] }) => tables),
  }
}
