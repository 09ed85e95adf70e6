/** Telegram carries no more, and nothing else, behind ?start=. */
const payloadPattern = /^[A-Za-z0-9_-]{1,64}$/

/** The address that leads into the reader's own chat with the bot; there the payload comes behind /start, as data from a stranger. */
export function startLink(bot: string, payload: string): string {
  if (!payloadPattern.test(payload))
    throw new Error(`The link "${payload}" carries what Telegram does not: pass a word and an id`)
  return `https://t.me/${bot}?start=${payload}`
}
