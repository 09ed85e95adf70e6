import type { IncomingMessage, ServerResponse } from 'node:http'
import { safely } from './guard.ts'

/** A refusal that the page shows to the person. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Reads a body that may not be larger than it should be. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) throw new Refused(413, `More than ${limit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  if (!req.headers['content-type']?.startsWith('application/json')) throw new Refused(415, 'Not JSON')
  const body = await readBody(req, limit)
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw new Refused(400, 'Not JSON')
  }
}

export function answer(
  res: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.writeHead(status, { ...safely, 'content-type': type, ...headers }).end(body)
}

export const answerJson = (res: ServerResponse, status: number, body: unknown): void =>
  answer(res, status, 'application/json; charset=utf-8', JSON.stringify(body))

/** Says what was wrong; what the emulator refuses is the person's mistake, and its words explain it. */
export function explain(res: ServerResponse, problem: unknown): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const status = problem instanceof Refused ? problem.status : 400
  // the rest of a body that nobody reads would only keep the line busy
  if (status === 413) res.setHeader('connection', 'close')
  answerJson(res, status, { problem: problem instanceof Error ? problem.message : String(problem) })
}
