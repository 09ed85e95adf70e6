import { crc32, deflateSync } from 'node:zlib'

/** How large a picture is, and how its pixels are written: a bit each in grey, or a byte for each of three colours. */
export type Format = { width: number; height: number; pixels: keyof typeof written }

const written = { blackAndWhite: [1, 0], coloured: [8, 2] } as const

/** Writes lines of pixels as a PNG; each line comes behind a byte 0, which says that it is not filtered. */
export function writePng({ width, height, pixels }: Format, lines: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set(written[pixels], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(8)
  framed.writeUInt32BE(data.length, 0)
  framed.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)])
}
