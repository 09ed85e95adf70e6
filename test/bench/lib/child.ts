import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A process of its own that does what it is asked, so that nobody's work is counted as another's. */
export type Child = {
  ask<T>(what: string, given?: unknown): Promise<T>
  end(): Promise<void>
  /** Ends it in the midst of its work. */
  kill(): Promise<void>
}

type Asked = { what: string; given: unknown }
type Answer = { result: unknown } | { error: string }

/** Starts a file that calls `answering`. */
export const startChild = (file: URL, ...args: string[]): Child => start(file, args, [])

/** Starts our own side, with what `npm start` asks of Node. */
export const startOurs = (file: URL, ...args: string[]): Child => start(file, args, flagsOfStart())

function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return (scripts.start as string).split(' ').filter(word => word.startsWith('--'))
}

function start(file: URL, args: readonly string[], flags: readonly string[]): Child {
  const child = fork(fileURLToPath(file), args, { execArgv: [...process.execArgv, ...flags] })
  const gone = once(child, 'exit').then((): [Answer] => [{ error: `${file.pathname} has ended` }])
  return {
    async ask<T>(what: string, given?: unknown) {
      const answered = once(child, 'message')
      child.send({ what, given } satisfies Asked)
      const [answer]: Answer[] = await Promise.race([answered, gone])
      if (!answer || 'error' in answer) throw new Error(`${what}: ${answer?.error}`)
      return answer.result as T
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async end() {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}

/** Does what the parent asks, one thing after the other, and ends with it. */
export function answering(work: Readonly<Record<string, (given: never) => unknown>>): void {
  process.once('disconnect', () => process.exit())
  process.on('message', ({ what, given }: Asked) => {
    void Promise.resolve(given as never)
      .then(work[what])
      .then(
        result => ({ result }),
        error => ({ error: String(error) }),
      )
      .then(answer => process.send?.(answer satisfies Answer))
  })
}
