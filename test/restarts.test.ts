import { test } from 'vitest'
import { playWhole, scenarios } from './scenario.ts'

test.for(scenarios)(
  '$name goes the same when the bot is built anew before every line',
  async ({ name }) => await playWhole(name, { before: stage => stage.restart() }),
)
