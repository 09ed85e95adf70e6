/** The width and height of a picture, or nothing when the bytes are no picture that Telegram takes. */
export function imageSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length >= 24 && view.readUInt32BE(0) === 0x89504e47)
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
  if (view.length >= 10 && view.toString('latin1', 0, 3) === 'GIF')
    return { width: view.readUInt16LE(6), height: view.readUInt16LE(8) }
  return view.length >= 4 && view.readUInt16BE(0) === 0xffd8 ? jpegSize(view) : undefined
}

/** Walks from segment to segment until the one that holds the frame. */
function jpegSize(view: Buffer): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 <= view.length; at += 2 + view.readUInt16BE(at + 2)) {
    if (view[at] !== 0xff) return undefined
    const marker = view[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) }
  }
  return undefined
}
