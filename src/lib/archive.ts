import { createInflateRaw } from 'node:zlib'

/** A file in a zip archive, as its table of contents tells. */
export type Entry = {
  name: string
  flags: number
  method: number
  packed: number
  size: number
  offset: number
}

/** What unpacking an archive would come to. */
export type Weight = { bytes: number; tags: number }

/** The table of contents of a zip archive, or null for what is none or is broken. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.length < endSize ? -1 : file.lastIndexOf(endSign, file.length - endSize)
  if (end < 0) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let nth = 0; nth < count; nth++) {
    if (at + headSize > file.length || file.readUInt32LE(at) !== entrySign) return null
    const entry = entryAt(file, at)
    if (hidesItsSize(entry)) return null
    at += headSize + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    entries.push(entry)
  }
  return entries
}

/** Unpacks an archive bit by bit without keeping anything, and stops as soon as it weighs too much: null then. */
export async function weigh(
  bytes: Uint8Array,
  entries: readonly Entry[],
  most: Weight,
): Promise<Weight | null> {
  const weight = { bytes: 0, tags: 0 }
  // what it says of itself is asked first, and not trusted
  if (entries.reduce((sum, { size }) => sum + size, 0) > most.bytes) return null
  for (const entry of entries)
    for await (const chunk of unpack(bytes, entry)) {
      weight.bytes += chunk.length
      weight.tags += tagsIn(chunk)
      if (weight.bytes > most.bytes || weight.tags > most.tags) return null
    }
  return weight
}

/** The bytes of a file in an archive, piece by piece. */
async function* unpack(bytes: Uint8Array, { method, packed, offset }: Entry): AsyncGenerator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = offset + localSize + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const content = file.subarray(from, from + packed)
  if (method === stored) return yield content
  const inflating = createInflateRaw()
  inflating.end(content)
  yield* inflating
}

const entryAt = (file: Buffer, at: number): Entry => ({
  name: file.toString('utf8', at + headSize, at + headSize + file.readUInt16LE(at + 28)),
  flags: file.readUInt16LE(at + 8),
  method: file.readUInt16LE(at + 10),
  packed: file.readUInt32LE(at + 20),
  size: file.readUInt32LE(at + 24),
  offset: file.readUInt32LE(at + 42),
})

/** A size that stands only behind the content would have to be believed. */
const hidesItsSize = ({ name, flags, packed }: Entry): boolean =>
  (flags & sizeBehind) !== 0 && packed === 0 && !name.endsWith('/')

function tagsIn(chunk: Uint8Array): number {
  let count = 0
  for (const byte of chunk) if (byte === lessThan) count++
  return count
}

const lessThan = 60
const stored = 0
const sizeBehind = 8
const [localSize, headSize, endSize] = [30, 46, 22]
const entrySign = 0x02014b50
const endSign = Buffer.from([0x50, 0x4b, 0x05, 0x06])
