/** What Telegram answers when it will not do something; thrown where the reason is found, sent where the request came in. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: Parameters | undefined

  constructor(code: number, description: string, parameters?: Parameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

type Parameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number }

/** The request itself is wrong. */
export const badRequest = (reason: string): Refusal => new Refusal(400, `Bad Request: ${reason}`)

/** The request is right, but this bot may not. */
export const forbidden = (reason: string): Refusal => new Refusal(403, `Forbidden: ${reason}`)

/** The group has become a supergroup, which has another id. */
export const upgraded = (to: number): Refusal =>
  new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: to })

/** Another process of the same bot is in the way. */
export const conflict = (reason: string): Refusal => new Refusal(409, `Conflict: ${reason}`)

/** Too fast. */
export const tooMany = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })

/** A text that cannot be read, and where in it; Telegram counts bytes. */
export function cannotParse(reason: string, at?: { readonly html: string; readonly index: number }): Refusal {
  const where = at ? ` at byte offset ${Buffer.byteLength(at.html.slice(0, at.index))}` : ''
  return badRequest(`can't parse entities: ${reason}${where}`)
}
