import { asText } from './read.ts'
import { badRequest } from './refusal.ts'

const most = 100

/** The messages that a request names in a list. */
export function readIds(value: unknown): number[] {
  if (value === undefined) throw badRequest('message identifiers are not specified')
  if (!Array.isArray(value)) throw badRequest('expected an Array of message identifiers')
  if (value.length > most) throw badRequest('too many message identifiers specified')
  if (value.length === 0) throw badRequest('message identifiers are not specified')
  return value.map(readId)
}

function readId(value: unknown): number {
  const text = asText(value)
  if (text === undefined) throw badRequest('message identifier must be a Number')
  const id = Number(text)
  if (!Number.isInteger(id)) throw badRequest("can't parse message identifier as a Number")
  if (id <= 0) throw badRequest('invalid message identifier specified')
  return id
}
