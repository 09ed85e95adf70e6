import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { DatabaseUnreachable, openServer } from '../../src/database/server.ts'
import { serverUrl } from '../database.ts'

/** What is said and how long is waited while a server is opened, without any waiting. */
async function opening(url: string) {
  const said: string[] = []
  const waited: number[] = []
  const log = { info: () => {}, warn: (line: string) => said.push(line) }
  const pause = async (milliseconds: number) => waited.push(milliseconds / 1000)
  const outcome = await openServer(url, log, pause).then(
    ({ close }) => close(),
    (error: unknown) => error,
  )
  return { said, waited, outcome }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test('a server that does not answer is asked again with growing pauses for a minute, with a line each', async () => {
  const address = `127.0.0.1:${await freePort()}`
  const { said, waited, outcome } = await opening(`postgres://bot:hidden@${address}/office`)
  expect(waited).toEqual([1, 2, 4, 8, 15, 15, 15])
  expect(said).toEqual(
    waited.map(s => `The database at ${address} does not answer (ECONNREFUSED); trying again in ${s} s`),
  )
  expect(outcome).toBeInstanceOf(DatabaseUnreachable)
  expect(String(outcome)).toContain(`The database at ${address} has not answered for a minute (ECONNREFUSED)`)
  expect(String(outcome)).not.toContain('hidden')
})

test('a server that comes up in the meantime is used', async () => {
  const port = await freePort()
  const url = `postgres://bot@127.0.0.1:${port}/office`
  const log = { info: () => {}, warn: () => {} }
  // what answers there is no database, and that is not a matter of patience
  const server = createServer(socket => socket.end('E\0\0\0\x19SFATAL\0C3D000\0Mnone\0\0'))
  const pause = async () => {
    if (!server.listening) await once(server.listen(port, '127.0.0.1'), 'listening')
  }
  await expect(openServer(url, log, pause)).rejects.toMatchObject({ code: '3D000' })
  server.close()
})

test.runIf(serverUrl)('a database that does not exist is not waited for', async () => {
  const url = new URL(serverUrl ?? '')
  url.pathname = 'no_such_database'
  const { waited, outcome } = await opening(url.href)
  expect(waited).toEqual([])
  expect(outcome).toMatchObject({ code: '3D000' })
})

test.runIf(serverUrl)('a server that answers is opened without a word', async () => {
  expect(await opening(serverUrl ?? '')).toEqual({ said: [], waited: [], outcome: undefined })
})
