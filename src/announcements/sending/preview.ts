import type { Ctx } from '../../bot/context.ts'
import { refuse, reply, replyFile, replyMessages } from '../../bot/reply.ts'
import { plain } from '../../lib/fluent.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { compose } from '../../outbox/compose.ts'
import { change } from '../../bot/reply.ts'
import { audit } from '../../people/audit.store.ts'
import { unitsWhere } from '../../people/can.ts'
import { officesUnder } from '../../people/store.ts'
import { announcementsOf, type Written } from '../announcements.store.ts'
import { sentCards } from '../content.ts'
import { showNow } from '../correcting/versions.ts'
import { countGroups } from '../groups/reading.store.ts'
import { myAnnouncement } from '../mine.ts'
import { meantBy, type Meant } from '../writing/audience.store.ts'
import { minutesToSend } from './duration.ts'
import { announcementCard, announcementsCard, readersCard } from './preview.cards.ts'
import { groupsMeant } from './issue.ts'
import { lastSendings, readLastSending } from './last.store.ts'

const mostListed = 20

/** `/thongbao`: what the office has written, the newest first. */
export async function listAnnouncements(ctx: Ctx): Promise<void> {
  const offices = await officesUnder(
    ctx.app.db,
    unitsWhere(ctx.actor, 'campaign.announce').map(({ id }) => id),
  )
  const all = await announcementsOf(ctx.app.db, offices, mostListed)
  const ids = all.map(({ id }) => id)
  await reply(ctx, announcementsCard(all, await lastSendings(ctx.app.db, ids)))
}

/** Shows an announcement as its readers will receive it, then to whom it goes and what can be done with it. */
export async function showAnnouncement(ctx: Ctx, id = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const people = await meantBy(ctx.app.db, announcement.officeId, announcement.audience)
  const broadcast = await readLastSending(ctx.app.db, announcement.id)
  if (broadcast && announcement.nextAt === null) await showNow(ctx, broadcast)
  else await showAs(ctx, announcement, people[0])
  const groups = await groupsOf(ctx, announcement, people)
  const leavesAt = announcement.nextAt ?? announcement.sendAt
  const minutes = await minutesToSend(ctx, { content: announcement.content, people, groups, leavesAt })
  const last = (await lastSendings(ctx.app.db, [announcement.id])).get(announcement.id) ?? null
  await reply(ctx, announcementCard(announcement, people, { minutes, broadcast, last, groups }))
}

/** The same as one of the readers sees it, chosen by name. */
export async function chooseReader(ctx: Ctx, id = '', page = '0'): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const people = await meantBy(ctx.app.db, announcement.officeId, announcement.audience)
  await reply(ctx, readersCard(announcement.id, people, Number(page)))
}

export async function showAsReader(ctx: Ctx, id = '', personId = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const people = await meantBy(ctx.app.db, announcement.officeId, announcement.audience)
  const reader = people.find(each => String(each.personId) === personId)
  if (!reader) return await refuse(ctx, 'campaign.announce')
  await showAs(ctx, announcement, reader)
}

/** In how many groups it will stand as well. */
async function groupsOf({ app }: Ctx, { audience }: Written, people: readonly Meant[]): Promise<number> {
  return audience.groups ? await countGroups(app.db, groupsMeant(people, audience)) : 0
}

/** The same as it will stand in a group, where nobody is called by name. */
export async function showAsGroup(ctx: Ctx, id = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const people = await meantBy(ctx.app.db, announcement.officeId, announcement.audience)
  const cards = sentCards(announcement.content, { broadcastId: announcement.id, version: 1 })
  const fill = { name: null, school: people[0]?.school ?? '' }
  await replyMessages(ctx, compose('vi', cards, { fill, toMany: ctx.app.me.username }))
}

async function showAs(ctx: Ctx, { content }: Written, reader: Meant | undefined): Promise<void> {
  const fill = { name: reader?.name ?? ctx.actor.name, school: reader?.school ?? '' }
  const cards = sentCards(content, { broadcastId: 0, version: 1 })
  await replyMessages(ctx, compose(ctx.actor.language, cards, { fill }))
}

/** Gives the list of readers as an Excel workbook. */
export async function giveReaders(ctx: Ctx, id = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const { language, personId: actorId } = ctx.actor
  const people = await meantBy(ctx.app.db, announcement.officeId, announcement.audience)
  const deed = { action: 'announcement.readers', actorId, unitId: announcement.officeId }
  await change(ctx, tx => audit(tx, ctx.now, { ...deed, after: { rows: people.length } }))
  const words = (key: string) => plain(language, [`announcements-report-${key}`])
  const rows = people.map(person => {
    const cause = causeOf(person)
    return [
      person.school,
      person.name,
      cause === null ? '' : plain(language, [`announcements-cause-${cause}`]),
    ]
  })
  const sheet = {
    name: words('by-person'),
    columns: [{ width: 40 }, { width: 34 }, { width: 34 }],
    rows: [[words('school'), words('name'), words('cause')], ...rows],
  }
  const file = {
    name: `${plain(language, ['announcements-readers-file'])}-${announcement.id}.xlsx`,
    bytes: await writeWorkbook([sheet]),
  }
  await replyFile(ctx, file, {
    text: [['announcements-readers', { title: announcement.title, count: people.length }]],
  })
}

const causeOf = ({ joined, restricted }: Meant) => (restricted ? 'restricted' : joined ? null : 'notJoined')
