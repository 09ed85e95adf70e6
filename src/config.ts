import { existsSync } from 'node:fs'
import { z } from 'zod'

const url = z.url({ protocol: /^https?$/ })

// a client adds a slash of its own
const root = url.transform(address => address.replace(/\/+$/, ''))

/** What Telegram lets a bot send in a second without charging for it. */
const freePerSecond = 30

/** Every setting, by the name of its environment variable; `.env.example` explains each. */
export const settings = z
  .object({
    BOT_TOKEN: z
      .string('is not set; @BotFather gives one')
      .regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC-DEF, as BotFather gives it'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATA_DIR: z.string().default('data'),
    TELEGRAM_API_ROOT: root.default('https://api.telegram.org'),
    TELEGRAM_PROXY_URL: url.optional(),
    WEBHOOK_URL: z.url({ protocol: /^https$/ }).optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, 'must have 16 to 256 letters, digits, _ or -')
      .optional(),
    WEBHOOK_PORT: z.coerce.number().int().min(1).max(65_535).default(8443),
    MESSAGES_PER_SECOND: z.coerce.number().positive().max(1_000).default(freePerSecond),
    PAID_BROADCAST: z
      .enum(['yes', 'no'])
      .default('no')
      .transform(answer => answer === 'yes'),
    SECOND_OFFICER_ABOVE: z.coerce.number().int().min(0).default(500),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).default(365),
    OFFICE_NAME: z.string().min(2).default('Education Office'),
  })
  .refine(
    ({ MESSAGES_PER_SECOND, PAID_BROADCAST }) => MESSAGES_PER_SECOND <= freePerSecond || PAID_BROADCAST,
    {
      path: ['MESSAGES_PER_SECOND'],
      error: `may be above ${freePerSecond} only with PAID_BROADCAST=yes: Telegram charges for it`,
    },
  )
  .refine(({ WEBHOOK_URL, WEBHOOK_SECRET }) => !WEBHOOK_URL || WEBHOOK_SECRET, {
    path: ['WEBHOOK_SECRET'],
    error: 'is needed when WEBHOOK_URL is set',
    // also where another variable is bad, so that all are named at once
    when: () => true,
  })

export type Config = z.infer<typeof settings>

/** Reads the settings; a variable that is empty counts as not set. Throws one error that names every bad variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = settings.safeParse(given)
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`These settings need attention (see .env.example):\n${problems.join('\n')}`)
}

/** The settings of this process: its environment, and what `.env` adds to it. */
export function loadConfig(): Config {
  // there need not be such a file
  if (existsSync('.env')) process.loadEnvFile()
  return readConfig(process.env)
}

/** What the playground takes from its environment: its port, and where its own database lies. */
export function loadPlayground(): { port: number; dataDir: string } {
  const { PLAYGROUND_PORT, DATA_DIR } = process.env
  return { port: Number(PLAYGROUND_PORT || 8088), dataDir: DATA_DIR || 'data' }
}
