import type { Method } from './method.ts'
import * as commands from './methods/commands.ts'
import * as copies from './methods/copies.ts'
import * as deletes from './methods/deletes.ts'
import * as edits from './methods/edits.ts'
import * as groups from './methods/groups.ts'
import * as media from './methods/media.ts'
import * as messages from './methods/messages.ts'
import * as pins from './methods/pins.ts'
import { answerCallbackQuery } from './methods/presses.ts'
import * as profile from './methods/profile.ts'
import * as updates from './methods/updates.ts'

const { sendMessage, sendChatAction } = messages
const { setMyCommands, getMyCommands, deleteMyCommands } = commands
const { leave, ...aboutTheBot } = profile

/** Every method of the Bot API that the emulator knows, by the name the Bot API gives it. */
const methods: Readonly<Record<string, Method>> = {
  ...updates,
  ...aboutTheBot,
  ...copies,
  ...deletes,
  ...edits,
  ...groups,
  ...pins,
  ...media,
  sendMessage,
  sendChatAction,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  answerCallbackQuery,
  logOut: leave,
  close: leave,
}

type Named = { readonly name: string; readonly method: Method }

/** Finds a method however its name is capitalised, as Telegram does. */
export const findMethod = (name: string): Named | undefined =>
  byName.get(name) ?? byLowerName.get(name.toLowerCase())

const named: readonly Named[] = Object.entries(methods).map(([name, method]) => ({ name, method }))
const byName = new Map(named.map(one => [one.name, one]))
const byLowerName = new Map(named.map(one => [one.name.toLowerCase(), one]))
