import { type Server, createServer } from 'node:http'
import type { Emulator } from './api.ts'
import { listenerOf } from './listener.ts'
import type { NetworkState } from './network.ts'

/** Gives the emulator an address; the url is what a bot takes for api.telegram.org. */
export async function serve(
  emulator: Emulator,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  // a bot may leave a connection unused for long: closing it first would look like a lost answer
  const server = createServer({ keepAliveTimeout: 600_000, requestTimeout: 0 }, listenerOf(emulator))
  server.on('connection', socket => {
    if (emulator.network.state() === 'reset') socket.destroy()
  })
  await listen(server, port, host)
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const detach = emulator.network.attach(state => follow(server, state, bound, host))
  return {
    url: `http://${host}:${bound}`,
    close: () => {
      detach()
      return close(server)
    },
  }
}

/** Follows the network: refused connections need a server that does not listen. */
async function follow(server: Server, state: NetworkState, port: number, host: string): Promise<void> {
  if (state === 'refused') return close(server)
  server.closeAllConnections()
  if (!server.listening) await listen(server, port, host)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
