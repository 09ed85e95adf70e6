import { createApp, createLog } from './app.ts'
import { publishFirstCommands } from './bot/commands.ts'
import { loadConfig } from './config.ts'
import { openDatabase } from './database/client.ts'
import { features } from './features.ts'
import { spellCode } from './people/joining.rules.ts'
import { officeClaim } from './people/office.ts'
import { run } from './running.ts'

/** Starts the bot and stops it cleanly: what was taken is finished, what is claimed is settled. */
async function main(): Promise<void> {
  const config = loadConfig()
  const log = createLog(config)
  const opening = openDatabase({ url: config.DATABASE_URL, dir: config.DATA_DIR, log })
  const app = await createApp(
    config,
    opening.then(({ db }) => db),
    { log },
  )
  const database = await opening
  const running = await run(app, features)
  const code = await officeClaim(database.db, config.OFFICE_NAME, app.clock())
  if (code)
    console.log(`The office has not been claimed yet. Send this one-time code to the bot: ${spellCode(code)}`)
  await publishFirstCommands(app, features)
  log.info(`@${app.me.username} is running`)
  onStop(async () => {
    log.info('stopping')
    await running.stop()
    await database.close()
  })
}

/** A second signal does not wait any longer. */
function onStop(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
