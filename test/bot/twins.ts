import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { seedDemo } from '../../prisma/seed/seed.ts'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { features } from '../../src/features.ts'
import { at } from '../../src/lib/time.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { openStage, type Stage } from '../../src/playground/stage.ts'
import { run } from '../../src/running.ts'
import { testDatabase } from '../database.ts'
import { token, turnedByHand } from '../world.ts'

/** A stage with two bots on one database, to both of which every update is brought at the same moment, so often. */
export async function openTwins(times = 1): Promise<Stage> {
  const { db, reset } = await testDatabase()
  await reset()
  const clock = turnedByHand(at('2021-05-04', '08:00'))
  await seedDemo(db, clock.now())
  const emulator = createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now })
  const { url, close } = await serve(emulator, { port: 0 })
  const ports = [await freePort(), await freePort()]
  const relay = await openRelay(ports.flatMap(port => Array<number>(times).fill(port)))
  const config = (port: number) => ({
    ...readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: url, WEBHOOK_SECRET: 'a-secret-of-16-letters' }),
    WEBHOOK_URL: relay.url,
    WEBHOOK_PORT: port,
  })
  const log = pino({ level: 'silent' })
  const own = { clock: clock.now, sleep: clock.sleep, log }
  const twin = await run(await createApp(config(ports[0]!), db, own), features, { heartbeat: false })
  const stage = await openStage({ emulator, config: config(ports[1]!), db, clock, heartbeat: false, log })
  return { ...stage, settle, close: closeAll }

  async function settle(): Promise<void> {
    await stage.settle()
    await twin.sender.settled()
    await stage.settle()
  }

  async function closeAll(): Promise<void> {
    await relay.close()
    await stage.close()
    await twin.stop()
    await close()
  }
}

/** Passes each request on to all of these ports at once, and answers when all have. */
async function openRelay(ports: readonly number[]) {
  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then(async body => {
      const answers = await Promise.all(ports.map(port => pass(incoming, body, port)))
      response.writeHead(answers.every(status => status === 200) ? 200 : 500).end()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}/`, close }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function pass({ headers }: IncomingMessage, body: Buffer, port: number): Promise<number> {
  const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers })
  outgoing.end(body)
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.statusCode ?? 0
}

async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
