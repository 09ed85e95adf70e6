import { request } from 'node:http'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { type WebOptions, serveWeb } from '../../src/playground/web.ts'
import type { News } from '../../src/playground/web/news.ts'
import type { Play, Stage } from '../../src/playground/web/stage.ts'

export const lan = 3

export const cast = [
  { id: lan, name: 'Lan', role: 'Giáo viên', school: 'Hoa Mai' },
  { id: 5, name: 'Mai', role: 'Giáo viên', school: 'Bình Minh' },
]

export function newEmulator() {
  const emulator = createEmulator({ token: '1:rehearsal', botUsername: 'phongtrao_bot' })
  for (const { id, name } of cast) emulator.addUser({ id, first_name: name })
  return emulator
}

/** The page over an emulator and a stage on which nothing happens by itself. */
export async function openWeb(options: Partial<WebOptions> = {}) {
  let emulator = newEmulator()
  const { stage, ring, did } = quietStage(() => {
    emulator = newEmulator()
  })
  const web = await serveWeb({ emulator: () => emulator, cast, stage, port: 0, ...options })
  const act = (name: string, what: unknown, headers: Record<string, string> = {}) =>
    fetch(`${web.url}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(what),
    })
  return { ...web, emulator: () => emulator, stage, ring, did, act, listen: () => listen(web.url) }
}

/** A stage that writes down what it was asked to do. */
function quietStage(anew: () => void) {
  const did: string[] = []
  const listeners = new Set<() => void>()
  const ring = () => [...listeners].forEach(listener => listener())
  const stage: Stage & { play: Stage['play']; at: Date; code: string | null } = {
    at: new Date('2021-05-04T00:30:00Z'),
    code: 'AB12-CD34',
    now: () => stage.at,
    bot: () => 'up',
    restart: async () => void did.push('restart'),
    reset: async () => (did.push('reset'), anew(), ring()),
    travel: async to => void did.push(`travel ${to.toISOString()}`),
    officeCode: async () => stage.code,
    scenarios: () => [{ name: '01', title: 'Một ngày' }],
    play: async (name, speed) => void did.push(`play ${name} ×${speed}`),
    playing: (): Play | null => null,
    pause: paused => void did.push(`pause ${paused}`),
    speed: factor => void did.push(`speed ${factor}`),
    stop: () => void did.push('stop'),
    transcript: () => 'Lan  > /start\n',
    watch: listener => (listeners.add(listener), () => listeners.delete(listener)),
  }
  return { stage, ring, did }
}

type Kind = News['kind']
type Of<K extends Kind> = Extract<News, { kind: K }>

const isOf = <K extends Kind>(news: News, kind: K): news is Of<K> => news.kind === kind

/** Listens as the page does. */
async function listen(url: string) {
  const leaving = new AbortController()
  const { body } = await fetch(`${url}/api/events`, { signal: leaving.signal })
  const news = readNews(body!)
  return {
    /** The next news of a kind; what comes before it is passed over. */
    async next<K extends Kind>(kind: K): Promise<Of<K>> {
      for (;;) {
        const { value, done } = await news.next()
        if (done) throw new Error(`The line ended before there was any ${kind}`)
        if (isOf(value, kind)) return value
      }
    },
    leave: () => leaving.abort(),
  }
}

async function* readNews(body: ReadableStream<Uint8Array>): AsyncGenerator<News, void> {
  let rest = ''
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data === undefined) continue
      const news: News = JSON.parse(data)
      yield news
    }
  }
}

/** A request with headers that fetch does not let anybody choose. */
export function statusOf(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
  path = '/',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers }, res => {
      res.resume()
      resolve(res.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })
}
