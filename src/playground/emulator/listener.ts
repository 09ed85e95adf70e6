import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Emulator } from './api.ts'
import { readBody } from './body.ts'
import { Refusal } from './refusal.ts'

/** Answers HTTP requests as api.telegram.org does; a server that has more to offer can call it for paths under /bot. */
export function listenerOf(emulator: Emulator): RequestListener {
  const paths = pathsOf(emulator.token)
  return (request, response) => {
    handle(emulator, paths, request, response).catch((error: unknown) => {
      const { code, message } = error instanceof Refusal ? error : { code: 500, message: String(error) }
      send(response, { ok: false, error_code: code, description: message })
    })
  }
}

type Paths = { readonly methods: readonly string[]; readonly files: readonly string[] }

// some clients write the colon of the token as it is, others encode it
const pathsOf = (token: string): Paths => ({
  methods: [`/bot${token}/`, `/bot${encodeURIComponent(token)}/`],
  files: [`/file/bot${token}/`, `/file/bot${encodeURIComponent(token)}/`],
})

async function handle(
  emulator: Emulator,
  paths: Paths,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '', query = ''] = splitUrl(request.url ?? '')
  const base = paths.methods.find(prefix => path.startsWith(prefix))
  if (base !== undefined) return call(emulator, path.slice(base.length), query, request, response)
  const fileBase = paths.files.find(prefix => path.startsWith(prefix))
  if (fileBase !== undefined)
    return download(emulator, decodeURIComponent(path.slice(fileBase.length)), response)
  throw /^\/(?:file\/)?bot/.test(path) ? new Refusal(401, 'Unauthorized') : new Refusal(404, 'Not Found')
}

async function call(
  { network }: Emulator,
  method: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params, uploads } = await readBody(request, query)
  const onGone = (listener: () => void) => void response.once('close', listener)
  const answer = await network.answer(method, params, { uploads, onGone })
  const delay = network.delayOf(method)
  if (delay > 0) await pause(delay)
  // what was asked for is done by now: only the answer gets lost
  if (answer.ok && network.losesAnswer(method)) response.destroy()
  else send(response, answer)
}

function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return
  // as a text it leaves together with the head, in one write
  const body = JSON.stringify(answer)
  const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
  response.writeHead(answer.ok ? 200 : answer.error_code, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

function download({ network }: Emulator, path: string, response: ServerResponse): void {
  const file = network.fileAt(path)
  if (!file) throw new Refusal(404, 'Not Found')
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
  response.end(file.bytes)
}

function splitUrl(url: string): readonly string[] {
  const mark = url.indexOf('?')
  return mark < 0 ? [url] : [url.slice(0, mark), url.slice(mark + 1)]
}
