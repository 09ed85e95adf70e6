import type { Emulator } from '../emulator/api.ts'

/** How a scenario calls a group: by its title in quotes. */
export function groupName(emulator: Pick<Emulator, 'groups'>, chatId: number): string {
  const group = emulator.groups().find(({ id }) => id === chatId)
  return group ? `"${group.title}"` : String(chatId)
}
