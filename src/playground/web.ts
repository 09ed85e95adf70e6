import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { Show } from './web/audience.ts'
import { refusal } from './web/guard.ts'
import { Refused, explain } from './web/http.ts'
import { Page } from './web/page.ts'

/** Answers true when it has taken the request. */
export type Listener = (req: IncomingMessage, res: ServerResponse) => boolean

export type WebOptions = Show & {
  /** 0 takes any free port. */
  readonly port: number
  /** Another listener on the same port, asked first: the Bot API. */
  readonly before?: Listener
}

/** Serves the playground's page on this machine only; rejects with a clear message where the port is taken. */
export async function serveWeb({
  port,
  before,
  ...show
}: WebOptions): Promise<{ url: string; close(): Promise<void> }> {
  const page = new Page(show)
  // a bot may leave a connection unused for long: closing it first would look like a lost answer
  const server = createServer({ keepAliveTimeout: 600_000, requestTimeout: 0 }, (req, res) => {
    const refused = refusal(req)
    if (refused !== null) explain(res, new Refused(403, refused))
    else if (!before?.(req, res)) page.listen(req, res)
  })
  const bound = await listen(server, port).catch((error: unknown) => {
    page.close()
    throw error
  })
  return { url: `http://localhost:${bound}`, close }

  async function close(): Promise<void> {
    page.close()
    const closed = new Promise(resolve => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
}

/** Resolves with the port that the server really has. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(explained(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

function explained(error: Error & { code?: string }, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new Error(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PLAYGROUND_PORT=${port + 1} npm run playground`,
  )
}
