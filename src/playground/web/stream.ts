import type { ServerResponse } from 'node:http'
import { safely } from './guard.ts'
import type { News } from './news.ts'

/** A page that reads this much slower than things happen is let go; it comes back and gets everything anew. */
const maxBehind = 8 * 1024 * 1024

/** Keeps browsers and whatever lies between from thinking that the line is dead. */
const heartbeatMs = 20_000

/** Pages that listen, by Server-Sent Events. */
export class Stream {
  readonly #listeners = new Set<ServerResponse>()
  readonly #heartbeat = setInterval(() => this.#write(': still here\n\n'), heartbeatMs).unref()

  /** Begins to tell a page, first of all everything. */
  open(res: ServerResponse, everything: News): void {
    res.writeHead(200, { ...safely, 'content-type': 'text/event-stream' })
    res.write(`retry: 1000\n${line(everything)}`)
    this.#listeners.add(res)
    res.on('close', () => this.#listeners.delete(res))
  }

  send(news: News): void {
    if (this.#listeners.size > 0) this.#write(line(news))
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const res of this.#listeners) res.end()
  }

  #write(text: string): void {
    for (const res of this.#listeners) {
      res.write(text)
      if (res.writableLength > maxBehind) res.destroy()
    }
  }
}

const line = (news: News): string => `data: ${JSON.stringify(news)}\n\n`
