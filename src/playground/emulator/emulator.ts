import type { Emulator, EmulatorOptions } from './api.ts'
import { blocking } from './blocking.ts'
import { delayOf, losesAnswer } from './faults.ts'
import { grouping } from './groups.ts'
import type { Context } from './method.ts'
import { findMethod } from './methods.ts'
import type { Network } from './network.ts'
import { words } from './people.ts'
import { deliver } from './polling.ts'
import { newPost } from './post.ts'
import { pressing } from './pressing.ts'
import { answer } from './requests.ts'
import { sharing } from './sharing.ts'
import { type Core, newCore } from './state.ts'
import { trouble } from './trouble.ts'
import { watching } from './watching.ts'
import { pump } from './webhook.ts'

/** Stands in for Telegram: people write, the bot answers, and everything can be watched and disturbed. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const core = newCore(options)
  core.onQueued = deliverSoon(core)
  // watching comes first: its counts are a getter, which a spread would freeze
  return Object.assign(watching(core), {
    ...words(core),
    ...blocking(core),
    ...grouping(core),
    ...pressing(core),
    ...sharing(core),
    ...trouble(core),
    token: options.token,
    botUsername: options.botUsername,
    network: networkOf(core),
    call: async (method: string, params = {}) => answer(core, method, params, alone),
  })
}

const alone: Context = { uploads: new Map(), onGone: () => {} }

/** Updates that are queued in one go are delivered in one go. */
function deliverSoon(core: Core): () => void {
  const post = newPost((method, params) => void answer(core, method, params, alone))
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    setImmediate(() => {
      isDue = false
      if (core.webhook) pump(core, post)
      else deliver(core)
    })
  }
}

const networkOf = (core: Core): Network => ({
  state: () => core.faults.network,
  attach: line => {
    core.lines.add(line)
    return () => {
      core.lines.delete(line)
    }
  },
  answer: (method, params, context) => answer(core, method, params, context),
  losesAnswer: method => {
    const sends = findMethod(method)?.method.sends ?? false
    return losesAnswer(core.faults, method.toLowerCase(), sends, core.options.random ?? Math.random)
  },
  delayOf: method => delayOf(core.faults, method.toLowerCase()),
  fileAt: path => [...core.files.values()].find(file => file.path === path),
})
