import { type IncomingMessage, createServer } from 'node:http'
import { listenerOf } from './emulator/listener.ts'
import type { Show } from './web/audience.ts'
import { refusal } from './web/guard.ts'
import { Refused, explain } from './web/http.ts'
import { Page } from './web/page.ts'

/** Serves the playground on this machine only: the page at /, the Bot API at /bot…; says clearly when the port is taken. */
export async function serveWeb(
  show: Show & { readonly port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const page = new Page(show)
  // a bot may leave a connection unused for long: closing it first would look like a lost answer
  const server = createServer({ keepAliveTimeout: 600_000, requestTimeout: 0 }, (req, res) => {
    const refused = refusal(req)
    if (refused !== null) explain(res, new Refused(403, refused))
    else if (isForBots(req)) listenerOf(show.emulator())(req, res)
    else page.listen(req, res)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(explained(error, show.port)))
    server.listen(show.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : show.port
  return { url: `http://localhost:${port}`, close }

  async function close(): Promise<void> {
    page.close()
    const closed = new Promise(resolve => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
}

const isForBots = ({ url = '' }: IncomingMessage): boolean => /^\/(file\/)?bot/.test(url)

function explained(error: Error & { code?: string }, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new Error(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PLAYGROUND_PORT=${port + 1} npm run playground`,
  )
}
