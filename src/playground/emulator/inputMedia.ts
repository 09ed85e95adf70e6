import type { FileInfo } from './chat.ts'
import { fileOf } from './files.ts'
import { type FileKind, fileKinds } from './fileKinds.ts'
import type { Formatted } from './html.ts'
import type { Uploads } from './params.ts'
import { asText, isObject, onlyFields } from './read.ts'
import { badRequest } from './refusal.ts'
import type { Core } from './state.ts'
import { readCaption } from './text.ts'

export type Media = Formatted & { readonly file: FileInfo }

const fields = new Set(
  (
    'type media caption parse_mode caption_entities disable_content_type_detection ' +
    'duration width height supports_streaming performer title'
  ).split(' '),
)

/** One file with its caption, as an album or an edit names it. */
export function readMedia(core: Core, item: unknown, uploads: Uploads): Media {
  if (!isObject(item)) throw problem('expected an Object')
  const { type, media, caption, parse_mode, caption_entities } = onlyFields(item, fields, 'InputMedia')
  if (typeof media !== 'string' || media === '') throw problem('media not found')
  if (!isKind(type)) throw problem(`type "${asText(type) ?? ''}" is unsupported`)
  const words = readCaption(asText(caption), asText(parse_mode), caption_entities)
  return { ...words, file: fileOf(core, type, media, uploads) }
}

const isKind = (type: unknown): type is FileKind => typeof type === 'string' && Object.hasOwn(fileKinds, type)

const problem = (reason: string) => badRequest(`can't parse InputMedia: ${reason}`)
