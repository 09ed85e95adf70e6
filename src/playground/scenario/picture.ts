import { crc32 } from 'node:zlib'
import { writePng } from '../../lib/png.ts'

const width = 480
const height = 320

/** Draws a small picture for a photo that a scenario only names: a sun over hills, in colours that the name decides. */
export function drawPicture(name: string): Uint8Array {
  const seed = crc32(name)
  const hue = seed % 360
  const sun = { x: 90 + (seed % 300), y: 60 + (seed % 70) }
  const rows = Buffer.alloc(height * (1 + 3 * width))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set(colourOf(hue, layerAt(x, y, seed, sun), y / height), y * (1 + 3 * width) + 1 + 3 * x)
  return writePng({ width, height, pixels: 'coloured' }, rows)
}

type Layer = 'sky' | 'sun' | 'far' | 'near'

function layerAt(x: number, y: number, seed: number, sun: { x: number; y: number }): Layer {
  if (y > 250 + 30 * Math.sin(x / 90 + seed)) return 'near'
  if (y > 200 + 40 * Math.sin(x / 60 + (seed >> 4))) return 'far'
  return Math.hypot(x - sun.x, y - sun.y) < 34 ? 'sun' : 'sky'
}

function colourOf(hue: number, layer: Layer, depth: number): [number, number, number] {
  if (layer === 'sun') return [255, 236, 190]
  if (layer === 'sky') return rgb(hue, 0.55, 0.72 + depth * 0.3)
  return layer === 'far' ? rgb((hue + 40) % 360, 0.3, 0.5) : rgb((hue + 70) % 360, 0.4, 0.36)
}

/** Hue, saturation and lightness as red, green and blue. */
function rgb(hue: number, saturation: number, lightness: number): [number, number, number] {
  const strength = saturation * Math.min(lightness, 1 - lightness)
  const part = (offset: number) => {
    const at = (offset + hue / 30) % 12
    return Math.round(255 * (lightness - strength * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return [part(0), part(8), part(4)]
}
