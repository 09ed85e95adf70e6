import type { Group } from './chat.ts'
import type { Core } from './state.ts'

/** A group that a test or the playground speaks of. */
export function groupOf({ groups }: Core, chatId: number): Group {
  const group = groups.get(chatId)
  if (!group) throw new Error(`There is no group ${chatId}: add it with addGroup first`)
  return group
}

/** Whether the bot is in a group, with whatever rights. */
export const isIn = ({ bot }: Group): boolean =>
  bot === 'member' || bot === 'administrator' || bot === 'muted'
