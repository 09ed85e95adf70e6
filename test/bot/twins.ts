import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../src/app.ts'
import { features } from '../../src/features.ts'
import { openStage, type Stage } from '../../src/playground/stage.ts'
import { run } from '../../src/running.ts'
import { openGround } from './ground.ts'

/** A stage with two bots on one database, to both of which every update is brought at the same moment, so often. */
export async function openTwins(times = 1): Promise<Stage> {
  const { close, ...ground } = await openGround()
  const ports = [await freePort(), await freePort()]
  const relay = await openRelay(ports.flatMap(port => Array<number>(times).fill(port)))
  const config = (port: number) => ({
    ...ground.config,
    WEBHOOK_URL: relay.url,
    WEBHOOK_SECRET: 'a-secret-of-16-letters',
    WEBHOOK_PORT: port,
  })
  const { db, clock, log } = ground
  const own = { clock: clock.now, sleep: clock.sleep, log }
  const twin = await run(await createApp(config(ports[0]!), db, own), features, { heartbeat: false })
  const stage = await openStage({ ...ground, config: config(ports[1]!) })
  return { ...stage, settle, close: closeAll }

  async function settle(): Promise<void> {
    await stage.settle()
    await twin.sender.settled()
    // what the other bot has sent is a reason to beat, too
    await stage.travel(stage.now())
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

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
