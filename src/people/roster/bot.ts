import type { Ctx, Feature } from '../../bot/context.ts'
import { refuse, reply, replyFile, toast } from '../../bot/reply.ts'
import { readImport } from '../../bot/tables/imports.store.ts'
import { drop, settle } from '../../bot/tables/settle.ts'
import { plain } from '../../lib/fluent.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { can } from '../can.ts'
import { readUnit } from '../store.ts'
import { droppedCard, homeCard, settledCard, templateCard, whichCard, writtenCard } from './cards.ts'
import { readRoster } from './store.ts'
import { officesOf, rosterTable, type Office } from './take.ts'
import { templateSheets } from './template.ts'
import { writeImport } from './write.ts'

/** The office's list of schools and people, which comes and goes as an Excel file. */
export const roster: Feature = {
  name: 'roster',
  commands: [{ name: 'danhsach', needs: 'roster.import', run: ctx => home(ctx) }],
  buttons: { rosterHome: home, rosterTemplate: sendTemplate, rosterWrite: write, rosterDrop: forget },
  tables: [rosterTable],
}

async function home(ctx: Ctx, named?: string): Promise<void> {
  const office = await oneOffice(ctx, named)
  if (!office) return
  const { schools, people } = await readRoster(ctx.app.db, office.id)
  const here = people.filter(({ posts }) => posts.length > 0)
  const joined = here.filter(each => each.joined).length
  await toast(ctx)
  await reply(ctx, homeCard(office, { schools: schools.length, people: here.length, joined }))
}

async function sendTemplate(ctx: Ctx, named?: string): Promise<void> {
  const office = await oneOffice(ctx, named)
  if (!office) return
  const { language } = ctx.actor
  const bytes = await writeWorkbook(templateSheets(await readRoster(ctx.app.db, office.id), language))
  await toast(ctx)
  await replyFile(ctx, { name: plain(language, ['roster-template-name']), bytes }, templateCard(office.name))
}

/** The office that a button names, or the only one; somebody who works for several is asked. */
async function oneOffice(ctx: Ctx, named?: string): Promise<Office | null> {
  const [office, another] = officesOf(ctx, named)
  if (!office) await refuse(ctx, 'roster.import')
  if (another) await reply(ctx, whichCard(officesOf(ctx)))
  return another ? null : (office ?? null)
}

async function write(ctx: Ctx, named = '', how = ''): Promise<void> {
  const waiting = await waitingImport(ctx, named)
  if (!waiting || !['leave', 'stay'].includes(how)) return await refuse(ctx, 'roster.import')
  const order = { ...waiting, actorId: ctx.actor.personId, leave: how === 'leave', now: ctx.now }
  await settle(ctx, waitingAs(waiting), tx => writeImport(tx, order), writtenCard)
}

async function forget(ctx: Ctx, named = ''): Promise<void> {
  const waiting = await waitingImport(ctx, named)
  if (!waiting) return await refuse(ctx, 'roster.import')
  await drop(ctx, waitingAs(waiting), droppedCard)
}

const waitingAs = ({ id }: { id: number }) => ({ kind: 'roster' as const, id, settledCard })

/** The file that a button names, for somebody who may change the list of its office. */
async function waitingImport(ctx: Ctx, named: string): Promise<{ id: number; officeId: number } | null> {
  const found = await readImport(ctx.app.db, 'roster', Number(named))
  const office = found?.officeId ? await readUnit(ctx.app.db, found.officeId) : null
  return found && office && can(ctx.actor, 'roster.import', office)
    ? { id: found.id, officeId: office.id }
    : null
}
