import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

type Pixels = { width: number; height: number; data: Buffer }

/** Writes a PNG of true colours anew with 256 of them: half as many bytes, and for pictures of text no visible loss. */
export function smaller(png: Buffer): Buffer {
  const { width, height, data } = decode(png)
  const { palette, indexOf } = choose(data)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + x + 1] = indexOf(colourAt(data, (y * width + x) * 3))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const parts = { IHDR: header, PLTE: colours, IDAT: deflateSync(rows, { level: 9 }), IEND: Buffer.alloc(0) }
  return Buffer.concat([signature, ...Object.entries(parts).map(([type, body]) => chunk(type, body))])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Reads what a browser writes: eight bits a channel, without transparency, not interlaced. */
function decode(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png[24] !== 8 || png[25] !== 2)
    throw new Error('Only pictures of eight bits and three channels are read')
  const bodies: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      bodies.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return { width, height, data: unfilter(inflateSync(Buffer.concat(bodies)), width * 3, height) }
}

function unfilter(raw: Buffer, stride: number, height: number): Buffer {
  const data = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < 3 ? 0 : data[at - 3]!
      const up = y === 0 ? 0 : data[at - stride]!
      const corner = x < 3 || y === 0 ? 0 : data[at - stride - 3]!
      data[at] = raw[at + y + 1]! + predicted(raw[y * (stride + 1)]!, left, up, corner)
    }
  return data
}

/** What the five filters of PNG expect in a place. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return [0, left, up, (left + up) >> 1, a <= b && a <= c ? left : b <= c ? up : corner][filter]!
}

/** The colours that are used most, the rare hues with their share, and for each colour the nearest of them. */
function choose(data: Buffer): { palette: number[]; indexOf: (colour: number) => number } {
  const uses = new Map<number, number>()
  for (let at = 0; at < data.length; at += 3) {
    const colour = colourAt(data, at)
    uses.set(colour, (uses.get(colour) ?? 0) + 1)
  }
  const byUse = [...uses].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour)
  const palette = [...new Set([...oneOfEachHue(byUse).slice(0, 160), ...byUse])].slice(0, 256)
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return {
    palette,
    indexOf(colour) {
      const index = known.get(colour) ?? nearest(palette, colour)
      known.set(colour, index)
      return index
    },
  }
}

/** The first of the colours that hardly differ. */
function oneOfEachHue(colours: readonly number[]): number[] {
  const first = new Map<number, number>()
  for (const colour of colours) if (!first.has(colour & 0xf0f0f0)) first.set(colour & 0xf0f0f0, colour)
  return [...first.values()]
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map(each => distance(each, colour))
  return distances.indexOf(Math.min(...distances))
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

const colourAt = (data: Buffer, at: number): number =>
  (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
