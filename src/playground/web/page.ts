import type { IncomingMessage, ServerResponse } from 'node:http'
import { actions } from './actions.ts'
import { serveAsset } from './assets.ts'
import { Audience, type Show } from './audience.ts'
import { giveFile, takeFiles } from './files.ts'
import { Refused, answer, answerJson, explain, readJson } from './http.ts'

/** Long enough for any message, far too short to fill the memory. */
const maxJson = 64 * 1024

/** The page with its control API, for any server to hand its requests to. */
export class Page {
  readonly #show: Show
  readonly #audience: Audience

  constructor(show: Show) {
    this.#show = show
    this.#audience = new Audience(show)
  }

  listen(req: IncomingMessage, res: ServerResponse): void {
    this.#respond(req, res).catch((problem: unknown) => explain(res, problem))
  }

  close(): void {
    this.#audience.close()
  }

  async #respond(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://localhost')
    if (req.method === 'GET') await this.#give(url, res)
    else if (req.method === 'POST') await this.#act(url, req, res)
    else throw new Refused(405, `No ${req.method} here`)
  }

  async #give(url: URL, res: ServerResponse): Promise<void> {
    const { emulator, stage } = this.#show
    if (url.pathname === '/api/events') await this.#audience.seat(res)
    else if (url.pathname === '/api/file') giveFile(res, url, emulator())
    else if (url.pathname === '/api/transcript')
      answer(res, 200, 'text/plain; charset=utf-8', stage.transcript())
    else if (!(await serveAsset(res, url.pathname))) throw new Refused(404, `Nothing at ${url.pathname}`)
  }

  async #act({ pathname }: URL, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const action = actions.get(pathname.replace(/^\/api\//, ''))
    if (pathname === '/api/files') await takeFiles(req, this.#show.emulator())
    else if (action) await action(this.#on(), await readJson(req, maxJson))
    else throw new Refused(404, `Nothing to do at ${pathname}`)
    answerJson(res, 200, { ok: true })
  }

  #on() {
    const { emulator, stage } = this.#show
    return { emulator: emulator(), stage, tellProblem: (text: string) => this.#audience.tellProblem(text) }
  }
}
