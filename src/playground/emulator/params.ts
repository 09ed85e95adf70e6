import type { Upload } from './chat.ts'
import { type Loose, asText } from './read.ts'
import { badRequest } from './refusal.ts'

type Kinds = {
  text: string
  int: number
  flag: boolean
  json: unknown
  chat: number | string
  file: Upload | string
}

/** The fields of a method and how each is read. */
export type Fields = Readonly<Record<string, keyof Kinds>>

export type Given<F extends Fields> = { readonly [Name in keyof F]?: Kinds[F[Name]] | undefined }

export type Params = Loose
export type Uploads = ReadonlyMap<string, Upload>

/** Reads what a request gave, whether it came as JSON or as text; a field that nobody knows is refused by name. */
export function readParams<F extends Fields>(
  method: string,
  fields: F,
  params: Params,
  uploads: Uploads,
): Given<F>
// that each field got its own kind of reader is more than the types can follow
export function readParams(
  method: string,
  fields: Fields,
  params: Params,
  uploads: Uploads,
): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const name of Object.keys(params)) {
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!kind) throw badRequest(`the emulator does not know the field "${name}" of ${method}`)
    const value = params[name]
    if (value !== null && value !== undefined && value !== '') given[name] = readers[kind](value, name)
  }
  // an upload that no field names is one that "attach://" points to
  for (const [name, upload] of uploads) if (fields[name] === 'file') given[name] = upload
  return given
}

const readers: { readonly [Kind in keyof Kinds]: (value: unknown, name: string) => Kinds[Kind] } = {
  text: readText,
  int: (value, name) => {
    const number = Number(asText(value) ?? Number.NaN)
    if (Number.isInteger(number)) return number
    throw badRequest(`field "${name}" must be of type Number`)
  },
  flag: value => value === true || /^(?:true|yes|1)$/i.test(asText(value) ?? ''),
  json: (value, name) => (typeof value === 'string' ? parseJson(value, name) : value),
  chat: (value, name) => {
    const id = readText(value, name)
    return /^-?\d+$/.test(id) ? Number(id) : id
  },
  file: readText,
}

function readText(value: unknown, name: string): string {
  const text = asText(value)
  if (text === undefined) throw badRequest(`field "${name}" must be of type String`)
  return text
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const called = name === 'reply_markup' ? 'reply keyboard markup' : name.replaceAll('_', ' ')
    throw badRequest(`can't parse ${called} JSON object`)
  }
}
