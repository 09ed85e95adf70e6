import type { Ctx } from '../../bot/context.ts'
import { change, refuse, replace, reply, toast } from '../../bot/reply.ts'
import { isId } from '../../lib/id.ts'
import { dayOf } from '../../lib/time.ts'
import { holidaysOf } from '../../lib/vietnamese/holidays.ts'
import { audit } from '../../people/audit.store.ts'
import { can, unitsWhere } from '../../people/can.ts'
import { readUnit } from '../../people/store.ts'
import { calendarCard, holidaysCard } from './calendar.cards.ts'
import { addDaysOff, daysOffOf, removeDayOff } from './daysOff.store.ts'

/** `/lichnghi`: when the office sends nothing. */
export async function showCalendar(ctx: Ctx): Promise<void> {
  await reply(ctx, await cardOf(ctx))
}

async function cardOf(ctx: Ctx) {
  const own = ownOffices(ctx)
  const today = dayOf(ctx.now)
  const all = []
  for (const id of own) all.push(...(await daysOffOf(ctx.app.db, id, today)))
  const daysOff = [...new Map(all.map(each => [each.id, each])).values()]
  return calendarCard(daysOff, { own, proposed: yearToPropose(daysOff, today) })
}

const ownOffices = (ctx: Ctx): number[] => unitsWhere(ctx.actor, 'campaign.announce').map(({ id }) => id)

/** The next year whose holidays are published and not in the calendar yet. */
function yearToPropose(daysOff: readonly { name: string; startsOn: string }[], today: string): number | null {
  const year = Number(today.slice(0, 4))
  const missing = [year, year + 1].find(each =>
    holidaysOf(each).some(
      holiday => holiday.endsOn >= today && !daysOff.some(({ startsOn }) => startsOn === holiday.startsOn),
    ),
  )
  return missing ?? null
}

/** Shows the public holidays of a year, before they enter the calendar. */
export async function showHolidays(ctx: Ctx, typed = ''): Promise<void> {
  const [officeId] = ownOffices(ctx)
  const coming = comingHolidays(ctx, Number(typed))
  if (officeId === undefined || coming.length === 0) return await refuse(ctx, 'campaign.announce')
  await reply(ctx, holidaysCard(Number(typed), coming, officeId))
}

const comingHolidays = (ctx: Ctx, year: number) =>
  holidaysOf(year).filter(({ endsOn }) => endsOn >= dayOf(ctx.now))

/** Takes them into the calendar; what is there already stays as it is. */
export async function addHolidays(ctx: Ctx, typed = '', id = ''): Promise<void> {
  const office = isId(Number(id)) ? await readUnit(ctx.app.db, Number(id)) : null
  const coming = comingHolidays(ctx, Number(typed))
  if (!office || !can(ctx.actor, 'campaign.announce', office) || coming.length === 0)
    return await refuse(ctx, 'campaign.announce')
  const added = await change(ctx, async tx => {
    const known = await daysOffOf(tx, office.id, dayOf(ctx.now))
    const missing = coming.filter(({ startsOn }) => !known.some(each => each.startsOn === startsOn))
    await addDaysOff(tx, office.id, missing)
    const deed = { action: 'calendar.add', actorId: ctx.actor.personId, unitId: office.id }
    if (missing.length > 0) await audit(tx, ctx.now, { ...deed, after: { rows: missing.length } })
    return missing.length
  })
  await toast(ctx, ['announcements-holidays-added', { count: added }])
  await replace(ctx, await cardOf(ctx))
}

/** Takes days off back. */
export async function removeOff(ctx: Ctx, id = ''): Promise<void> {
  const own = ownOffices(ctx)
  const removed = await change(ctx, async tx => {
    const found = isId(Number(id)) ? await removeDayOff(tx, Number(id), own) : null
    if (found)
      await audit(tx, ctx.now, {
        action: 'calendar.remove',
        actorId: ctx.actor.personId,
        unitId: found.officeId,
        before: { name: found.name, startsOn: found.startsOn, endsOn: found.endsOn },
      })
    return found
  })
  if (!removed) return await refuse(ctx, 'campaign.announce')
  await toast(ctx, ['announcements-calendar-removed', { name: removed.name }])
  await replace(ctx, await cardOf(ctx))
}
