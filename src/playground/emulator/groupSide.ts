import type { BotPlace, ChatMessage, NewGroup, Saying } from './chat.ts'

/** What people do in groups and channels. */
export type GroupSide = {
  /** A group, supergroup or channel, and its id. Unless it says otherwise the bot is in it and may write. */
  readonly addGroup: (group: NewGroup) => number
  /** Somebody adds the bot, makes it an administrator, takes rights from it or removes it. */
  readonly setBot: (userId: number, chatId: number, place: BotPlace) => void
  /** Somebody follows a ?startgroup link of the bot's: it comes into the group, and the payload is written there. */
  readonly startInGroup: (userId: number, chatId: number, payload: string) => ChatMessage
  /** Whether only administrators may write in a group. */
  readonly closeGroup: (chatId: number, closed: boolean) => void
  /** Makes a supergroup of a group and returns its new id. */
  readonly upgradeGroup: (userId: number, chatId: number) => number
  /** Somebody gives a group another title. */
  readonly renameGroup: (userId: number, chatId: number, title: string) => void
  readonly joinGroup: (userId: number, chatId: number) => void
  readonly leaveGroup: (userId: number, chatId: number) => void
  /** Somebody writes in a group; the bot hears only commands and answers to itself, unless it is an administrator. */
  readonly sayIn: (userId: number, chatId: number, text: string, options?: Saying) => ChatMessage
}
