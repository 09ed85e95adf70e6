import type { Ctx } from '../../bot/context.ts'
import { change, replyFile } from '../../bot/reply.ts'
import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import { groupBy } from '../../lib/group.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { sortableMoment } from '../../lib/time.ts'
import { audit } from '../../people/audit.store.ts'
import { correctionEnds } from '../correcting/account.rules.ts'
import { correctionByPerson } from '../correcting/account.store.ts'
import { toldGroups } from '../groups/reading.store.ts'
import { endOfDelivery, deliveryEnds, type Told, type ToldGroup } from '../rules.ts'
import { mine } from '../mine.ts'
import { toldOf } from './told.store.ts'
import { causeSay } from './silent.cards.ts'

/** Gives an officer the whole account of an announcement as an Excel workbook: by school, and person by person. */
export async function giveReport(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast) return
  const told = await withCorrections(ctx.app.db, broadcast)
  const { language, personId: actorId } = ctx.actor
  const deed = {
    action: 'broadcast.export',
    actorId,
    unitId: broadcast.officeId,
    after: { rows: told.length },
  }
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
  const corrected = told.filter(({ correction }) => correction)
  const persons = told.map(person => [
    ...rowOf(person, language),
    momentOf(person.acknowledgedAt),
    person.correction ? words(`correction-${person.correction}`) : '',
  ])
  const columns = named.map((_, nth) => ({ width: nth < 2 ? 34 : 22 }))
  const byGroup = [ofGroup.map(words), ...groups.map(group => rowOf(group, language))]
  return await writeWorkbook([
    schoolSheet(told, words),
    { name: words('by-person'), columns, rows: [named.map(words), ...persons] },
    ...(corrected.length > 0 ? [correctionSheet(corrected, words)] : []),
    ...(groups.length > 0 ? [{ name: words('by-group'), columns, rows: byGroup }] : []),
  ])
}

const ofGroup = ['school', 'group', 'state', 'cause', 'sent-at']
const named = ['school', 'name', 'state', 'cause', 'sent-at', 'acknowledged-at', 'correction']

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

/** How far the correction has come, school by school, among those who had an older version. */
function correctionSheet(told: readonly Told[], words: (id: string) => string) {
  const head = [words('school'), words('readers'), ...correctionEnds.map(end => words(`correction-${end}`))]
  const schools = [...groupBy(told, ({ school }) => school)].map(([school, people]) => [
    school,
    ...correctionsOf(people),
  ])
  return {
    name: words('correction'),
    columns: head.map((_, nth) => ({ width: nth === 0 ? 40 : 14 })),
    rows: [head, ...schools, [words('total'), ...correctionsOf(told)]],
  }
}

const correctionsOf = (people: readonly Told[]): number[] => [
  people.length,
  ...correctionEnds.map(end => people.filter(({ correction }) => correction === end).length),
]

/** How it stands with each recipient, and with the newest version for those who had an older one. */
async function withCorrections(db: AnyDb, { id, version }: Broadcast): Promise<Told[]> {
  const told = await toldOf(db, id)
  if (version === 1) return told
  const corrections = await correctionByPerson(db, id)
  return told.map(person => ({ ...person, correction: corrections.get(person.personId) ?? null }))
}

function countsOf(people: readonly Told[]): number[] {
  const ended = deliveryEnds.map(end => people.filter(person => endOfDelivery(person) === end).length)
  return [people.length, ...ended, people.filter(({ acknowledgedAt }) => acknowledgedAt).length]
}
