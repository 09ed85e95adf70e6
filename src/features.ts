import { basics } from './bot/basics.ts'
import type { Feature } from './bot/context.ts'
import { campaigns } from './campaigns/bot.ts'
import { people } from './people/bot.ts'
import { pledges } from './pledges/bot.ts'

/** Everything the bot can do, in the order of its menu; a new feature is switched on here. */
export const features: readonly Feature[] = [
  people,
  campaigns,
  pledges,
  basics,
]
