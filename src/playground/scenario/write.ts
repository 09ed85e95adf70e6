/** How a scenario calls a chat: a person's name, or a group's in quotes. */
export type NameOf = (chatId: number) => string

/** One event or act in the notation of a scenario, continuation lines indented. */
export function write(who: string, mark: string, lines: readonly string[]): string {
  const head = `${who.padEnd(4)} ${mark} `
  return head + lines.join(`\n${' '.repeat(head.length)}`)
}

/** A stage direction, continuation lines indented. */
export const writeDirection = (text: string): string => `~ ${text.replaceAll('\n', '\n  ')}`
