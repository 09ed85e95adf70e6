import { followAnnouncements, takeOverAnnouncements } from './announcements/announcements.store.ts'
import { takeOverBroadcasts } from './announcements/broadcast.store.ts'
import { dropDaysOff, takeOverDaysOff } from './announcements/calendar/daysOff.store.ts'
import { followCampaigns, openCampaigns, takeCampaignsAlong, takeOverCampaigns } from './campaigns/store.ts'
import { openPeriodsOf } from './indicators/periods.store.ts'
import { takeOverSets } from './indicators/store.ts'
import { excuseSchool, openReports } from './indicators/submissions.store.ts'
import { dayOf } from './lib/time.ts'
import { readUnit } from './people/store.ts'
import type { Beyond } from './people/units/beyond.ts'
import { takeOverTitles } from './pledges/store.ts'

/** What the tree of units needs of the features that stand further right. */
export const beyond: Beyond = {
  openReports,
  excuse: excuseSchool,
  async running(db, officeId, now) {
    const campaigns = await openCampaigns(db, [officeId])
    const periods = await openPeriodsOf(db, officeId, now)
    const own = campaigns.filter(each => each.officeId === officeId)
    return { campaigns: own.map(({ title }) => title), periods: periods.map(({ name }) => name) }
  },
  async takeOver(tx, succession) {
    await takeOverAnnouncements(tx, succession)
    await takeOverBroadcasts(tx, succession)
    await takeOverDaysOff(tx, succession, dayOf(succession.now))
    await takeOverCampaigns(tx, succession)
    await takeOverSets(tx, succession)
    await takeOverTitles(tx, succession)
  },
  dissolve: dropDaysOff,
  async follow(tx, from, to) {
    await followAnnouncements(tx, from, to)
    await followCampaigns(tx, (await readUnit(tx, from))?.lineage ?? [], to)
  },
  async takeAlong(tx, unitId, before) {
    await takeCampaignsAlong(tx, unitId, { before, after: (await readUnit(tx, unitId))?.lineage ?? [] })
  },
}
