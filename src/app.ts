import { randomUUID } from 'node:crypto'
import type { Agent } from 'node:http'
import { Api, GrammyError, HttpError } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from './config.ts'
import type { Db } from './database/client.ts'
import { download } from './download.ts'
import { createPace, type Pace } from './outbox/pace.ts'
import { createSignal, type Signal } from './lib/signal.ts'

export type Clock = () => Date
export type Sleep = (milliseconds: number) => Promise<void>

/** What every part of the bot is given: settings, database, Telegram, time and a log. */
export type App = {
  config: Config
  db: Db
  api: Api
  /** The bytes of a file that was sent to the bot, by Telegram's path; null when they cannot be had or are too many. */
  fetchFile(path: string, most: number): Promise<Uint8Array | null>
  /** The bot's own account, as Telegram knows it. */
  me: UserFromGetMe
  log: Logger
  clock: Clock
  sleep: Sleep
  /** Who may send when. */
  pace: Pace
  /** Rung when deliveries were added. */
  outbox: Signal
  /** Names this process in claims, so that what a dead one held can be told apart. */
  instance: string
}

/** Seconds after which a call to Telegram counts as unanswered; long polls ask for less. */
const callTimeoutSeconds = 60

type Own = { clock?: Clock; sleep?: Sleep; log?: Logger }

/**
 * Wires an app from its settings and its database, once Telegram answers; it is asked while the database still opens.
 * Tests pass their own clock and sleep.
 */
export async function createApp(config: Config, opening: Db | Promise<Db>, own: Own = {}): Promise<App> {
  const log = own.log ?? createLog(config)
  const clock = own.clock ?? (() => new Date())
  const sleep = own.sleep ?? (ms => new Promise<void>(resolve => setTimeout(resolve, ms)))
  const agent = await proxyAgent(config.TELEGRAM_PROXY_URL)
  const [{ api, me }, db] = await Promise.all([introduce(createApi(config, agent), log, sleep), opening])
  return {
    config,
    db,
    api,
    fetchFile: (path, most) =>
      download(new URL(`${config.TELEGRAM_API_ROOT}/file/bot${config.BOT_TOKEN}/${path}`), most, agent),
    me,
    log,
    sleep,
    clock,
    pace: createPace(config.MESSAGES_PER_SECOND, clock, sleep),
    outbox: createSignal(),
    instance: randomUUID(),
  }
}

/** Asks Telegram who this bot is, patiently: the network may come later than the process. A wrong token is final. */
async function introduce(api: Api, log: Logger, sleep: Sleep): Promise<Pick<App, 'api' | 'me'>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { api, me: await api.getMe() }
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code))
        throw new Error('Telegram does not know this token: check BOT_TOKEN in .env', { cause: error })
      log.warn({ err: error, attempt }, 'Telegram does not answer; asking again')
      await sleep(Math.min(30_000, 500 * 2 ** attempt))
    }
  }
}

/** The log of the process: neither names, phones and texts nor the token reach it. */
export function createLog({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>, to?: DestinationStream): Logger {
  const options = { level: LOG_LEVEL, serializers: { err: describeError } }
  return to ? pino(options, to) : pino(options)
}

/** What may be logged of an error: its kind, message and place, without the payload it failed with. */
export function describeError(error: unknown): { type: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutToken(String(error)) }
  const cause = error instanceof HttpError ? describeError(error.error).message : ''
  const message = withoutToken([error.message, cause].filter(Boolean).join(': '))
  return { type: error.name, message, ...(error.stack ? { stack: withoutToken(error.stack) } : {}) }
}

const withoutToken = (text: string) => text.replaceAll(/bot\d+:[\w-]+/g, 'bot<token>')

function createApi({ BOT_TOKEN, TELEGRAM_API_ROOT }: Config, agent?: Agent): Api {
  // grammY reads no proxy from the environment
  const proxy = agent ? { baseFetchConfig: { agent } } : {}
  return new Api(BOT_TOKEN, { apiRoot: TELEGRAM_API_ROOT, timeoutSeconds: callTimeoutSeconds, ...proxy })
}

// few need one, and all would wait for it to load
async function proxyAgent(url: string | undefined): Promise<Agent | undefined> {
  if (url === undefined) return undefined
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  return new HttpsProxyAgent(url)
}
