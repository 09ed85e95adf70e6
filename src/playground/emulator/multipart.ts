import type { Upload } from './chat.ts'

export type Form = { readonly params: Record<string, string>; readonly uploads: Map<string, Upload> }

const headEnd = Buffer.from('\r\n\r\n')

/** Takes a multipart/form-data body apart into its fields and its files. */
export function readMultipart(body: Buffer, boundary: string): Form {
  const form: Form = { params: {}, uploads: new Map() }
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // the first delimiter has no line before it
  let at = body.indexOf(delimiter.subarray(2)) + delimiter.length - 2
  while (at >= delimiter.length - 2 && body.toString('latin1', at, at + 2) === '\r\n') {
    const head = body.indexOf(headEnd, at)
    const end = body.indexOf(delimiter, head < 0 ? body.length : head)
    if (head < 0 || end < 0) break
    addPart(form, body.toString('utf8', at + 2, head), body.subarray(head + headEnd.length, end))
    at = end + delimiter.length
  }
  return form
}

/** The boundary that a content type names. */
export const boundaryOf = (contentType: string): string | undefined => {
  const found = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  return found?.[1] ?? found?.[2]
}

function addPart(form: Form, head: string, content: Buffer): void {
  const name = parameter(head, 'name')
  if (name === undefined) return
  const filename = parameter(head, 'filename')
  if (filename === undefined) form.params[name] = content.toString('utf8')
  else {
    const mime = /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream'
    form.uploads.set(name, { name: filename, mime, bytes: content })
  }
}

/** The plain parameter, quoted or not as grammY writes it, or its RFC 5987 form. */
function parameter(head: string, name: string): string | undefined {
  const extended = new RegExp(`;\\s*${name}\\*=UTF-8''([^;\\r\\n]+)`, 'i').exec(head)?.[1]
  if (extended !== undefined) return decodeURIComponent(extended)
  const quoted = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(head)?.[1]
  const plain = quoted ?? new RegExp(`;\\s*${name}=([^;\\r\\n]+)`, 'i').exec(head)?.[1]?.trim()
  return plain?.replace(/\\(["\\])/g, '$1').replace(/%22/g, '"')
}
