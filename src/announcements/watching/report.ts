import type { Ctx } from '../../bot/context.ts'
import { change, refuse, replyFile } from '../../bot/reply.ts'
import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import { groupBy } from '../../lib/group.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { sortableMoment } from '../../lib/time.ts'
import { audit } from '../../people/audit.store.ts'
import { can } from '../../people/can.ts'
import { readUnit } from '../../people/store.ts'
import { toldGroups } from '../groups/reading.store.ts'
import { endOfDelivery, deliveryEnds, type Told, type ToldGroup } from '../rules.ts'
import { readBroadcast } from '../broadcast.store.ts'
import { toldOf } from './told.store.ts'
import { causeSay } from './silent.cards.ts'

/** Gives an officer the whole account of an announcement as an Excel workbook: by school, and person by person. */
export async function giveReport(ctx: Ctx, id = ''): Promise<void> {
  const broadcast = await readBroadcast(ctx.app.db, Number(id))
  const office = broadcast && (await readUnit(ctx.app.db, broadcast.officeId))
  if (!broadcast || !office || !can(ctx.actor, 'campaign.announce', office))
    return await refuse(ctx, 'campaign.announce')
  const told = await toldOf(ctx.app.db, broadcast.id)
  const { language, personId: actorId } = ctx.actor
  const deed = { action: 'broadcast.export', actorId, unitId: office.id, after: { rows: told.length } }
  await change(ctx, tx => audit(tx, ctx.now, deed))
  const bytes = await reportWorkbook(told, language, await toldGroups(ctx.app.db, broadcast.id))
  const name = `${plain(language, ['announcements-report-file'])}-${broadcast.id}.xlsx`
  await replyFile(ctx, { name, bytes }, { text: [['announcements-report', { title: broadcast.title }]] })
}

/** Two sheets whose rows add up to the recipients, however each delivery ended; a third one for groups, where it went to any. */
export async function reportWorkbook(
  told: readonly Told[],
  language: Language,
  groups: readonly ToldGroup[] = [],
): Promise<Uint8Array> {
  const words = (id: string) => plain(language, [`announcements-report-${id}`])
  const persons = told.map(person => [...rowOf(person, language), momentOf(person.acknowledgedAt)])
  const columns = named.map((_, nth) => ({ width: nth < 2 ? 34 : 22 }))
  const byGroup = [ofGroup.map(words), ...groups.map(group => rowOf(group, language))]
  return await writeWorkbook([
    schoolSheet(told, words),
    { name: words('by-person'), columns, rows: [named.map(words), ...persons] },
    ...(groups.length > 0 ? [{ name: words('by-group'), columns, rows: byGroup }] : []),
  ])
}

const ofGroup = ['school', 'group', 'state', 'cause', 'sent-at']
const named = ['school', 'name', 'state', 'cause', 'sent-at', 'acknowledged-at']

function schoolSheet(told: readonly Told[], words: (id: string) => string) {
  const schools = [...groupBy(told, ({ school }) => school)]
  const rows = schools.map(([school, people]) => [school, ...countsOf(people)])
  const ends = deliveryEnds.map(end => words(`end-${end}`))
  const counted = [words('school'), words('recipients'), ...ends, words('acknowledged')]
  return {
    name: words('by-school'),
    columns: counted.map((_, nth) => ({ width: nth === 0 ? 40 : 14 })),
    rows: [counted, ...rows, [words('total'), ...countsOf(told)]],
  }
}

function rowOf(one: ToldGroup, language: Language): string[] {
  const end = plain(language, [`announcements-report-end-${endOfDelivery(one)}`])
  const cause = one.cause === null ? '' : plain(language, causeSay(one.cause))
  return [one.school, one.name, end, cause, momentOf(one.sentAt)]
}

const momentOf = (moment: Date | null): string => (moment ? sortableMoment(moment) : '')

function countsOf(people: readonly Told[]): number[] {
  const ended = deliveryEnds.map(end => people.filter(person => endOfDelivery(person) === end).length)
  return [people.length, ...ended, people.filter(({ acknowledgedAt }) => acknowledgedAt).length]
}
