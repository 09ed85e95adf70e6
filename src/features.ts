import { basics } from './bot/basics.ts'
import type { Feature } from './bot/context.ts'
import { announcements } from './announcements/bot.ts'
import { campaigns } from './campaigns/bot.ts'
import { launch } from './campaigns/store.ts'
import { indicators } from './indicators/bot.ts'
import { beyond } from './beyond.ts'
import { people } from './people/bot.ts'
import { personalData } from './people/data/bot.ts'
import { journal } from './people/audit/bot.ts'
import { invitations } from './people/invitations/bot.ts'
import { reach } from './people/reach/bot.ts'
import { units } from './people/units/bot.ts'
import { staff } from './people/staff/bot.ts'
import { roster } from './people/roster/bot.ts'
import { pledges } from './pledges/bot.ts'
import { reminders } from './reminders/bot.ts'
import { reports } from './reports/bot.ts'

/** Everything the bot can do, in the order of its menu; a new feature is switched on here. */
export const features: readonly Feature[] = [
  campaigns,
  announcements({ launch }),
  indicators,
  reports,
  pledges,
  people,
  staff,
  roster,
  units(beyond),
  invitations,
  reach,
  journal,
  personalData,
  reminders,
  basics,
]
