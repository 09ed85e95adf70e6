import type { IncomingMessage } from 'node:http'
import { boundaryOf, readMultipart } from './multipart.ts'
import type { Params, Uploads } from './params.ts'
import { parseObject } from './read.ts'
import { Refusal, badRequest } from './refusal.ts'

export type Body = { readonly params: Params; readonly uploads: Uploads }

const noUploads: Uploads = new Map()
const maxBytes = 60 * 1024 * 1024

/** Reads what a request carries, in whichever of the Bot API's four ways. */
export async function readBody(request: IncomingMessage, query: string): Promise<Body> {
  const params = query === '' ? {} : Object.fromEntries(new URLSearchParams(query))
  if (request.method === 'GET') return { params, uploads: noUploads }
  const bytes = await collect(request)
  if (bytes.length === 0) return { params, uploads: noUploads }
  const body = parseBody(bytes, request.headers['content-type'] ?? '')
  return query === '' ? body : { ...body, params: { ...params, ...body.params } }
}

function parseBody(bytes: Buffer, contentType: string): Body {
  if (contentType.startsWith('application/json'))
    return { params: parseJson(bytes.toString()), uploads: noUploads }
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return { params: Object.fromEntries(new URLSearchParams(bytes.toString())), uploads: noUploads }
  const boundary = contentType.startsWith('multipart/form-data') ? boundaryOf(contentType) : undefined
  return boundary === undefined ? { params: {}, uploads: noUploads } : readMultipart(bytes, boundary)
}

function parseJson(text: string): Params {
  const params = parseObject(text)
  if (!params) throw badRequest("can't parse JSON object")
  return params
}

function collect(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
    })
    request.on('error', reject)
    request.on('end', () => {
      if (size > maxBytes) reject(new Refusal(413, 'Request Entity Too Large'))
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
    })
  })
}
