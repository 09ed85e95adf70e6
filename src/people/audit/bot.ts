import type { Ctx, Feature } from '../../bot/context.ts'
import { change, refuse, replace, reply, replyFile } from '../../bot/reply.ts'
import { plain } from '../../lib/fluent.ts'
import { audit } from '../audit.store.ts'
import { can, unitsWhere } from '../can.ts'
import { choicesCard, deedsOnPage, journalCard, ownJournalCard, sides } from './audit.cards.ts'
import { everything, filterParts, readFilter, type Filter, type Written } from './audit.rules.ts'
import { journalWorkbook } from './audit.sheet.ts'
import { readChoices, readJournal, readOwnJournal } from './journal.store.ts'

/** Nhật ký: who did what, when and on whose behalf, for the office; and for everybody what concerns them. */
export const journal: Feature = {
  name: 'audit',
  commands: [
    {
      name: 'nhatky',
      needs: 'audit.read',
      run: async ctx => void (await reply(ctx, await cardFor(ctx, 0, everything))),
    },
  ],
  buttons: { journal: turn, journalby: choose, journalxlsx: download, mydeeds: showOwn },
}

/** As many deeds as one file takes. */
const mostInFile = 20_000

async function turn(ctx: Ctx, page = '', ...parts: string[]): Promise<void> {
  if (!can(ctx.actor, 'audit.read')) return await refuse(ctx, 'audit.read')
  await replace(ctx, await cardFor(ctx, pageOf(page), readFilter(parts)))
}

async function choose(ctx: Ctx, which = '', page = '', ...parts: string[]): Promise<void> {
  const side = sides.find(each => each === which)
  if (!side || !can(ctx.actor, 'audit.read')) return await refuse(ctx, 'audit.read')
  const filter = readFilter(parts)
  const choices = await readChoices(ctx.app.db, mine(ctx), filter, side)
  await replace(ctx, choicesCard(side, choices, pageOf(page), filter))
}

/** The file is a deed of its own. */
async function download(ctx: Ctx, ...parts: string[]): Promise<void> {
  if (!can(ctx.actor, 'audit.read')) return await refuse(ctx, 'audit.read')
  const { app, actor, now } = ctx
  const [unitId, ...others] = mine(ctx)
  const filter = readFilter(parts)
  const deeds = await readJournal(app.db, [unitId!, ...others], filter, { from: 0, most: mostInFile })
  const bytes = await journalWorkbook(deeds, actor.language)
  const who = { actorId: actor.personId, unitId: unitId! }
  const after = { rows: deeds.length, filter: filterParts(filter).filter(part => part !== '') }
  await change(ctx, tx => audit(tx, now, { action: 'journal.export', ...who, after }))
  const name = `${plain(actor.language, ['audit-file'])}.xlsx`
  await replyFile(ctx, { name, bytes }, { text: [['audit-downloaded', { count: deeds.length }]] })
}

async function showOwn(ctx: Ctx, asked = ''): Promise<void> {
  const { app, actor } = ctx
  if (actor.personId === null) return await refuse(ctx, 'mydeeds')
  const page = pageOf(asked)
  const found = await readOwnJournal(app.db, actor.personId, onPage(page))
  await replace(ctx, ownJournalCard({ ...cut(found), page, language: actor.language }))
}

async function cardFor(ctx: Ctx, page: number, filter: Filter) {
  const found = await readJournal(ctx.app.db, mine(ctx), filter, onPage(page))
  return journalCard({ ...cut(found), page, language: ctx.actor.language }, filter)
}

const mine = ({ actor }: Ctx) => unitsWhere(actor, 'audit.read').map(({ id }) => id)

// one more than is shown tells whether there is another page
const onPage = (page: number) => ({ from: page * deedsOnPage, most: deedsOnPage + 1 })
const cut = (found: readonly Written[]) => ({
  deeds: found.slice(0, deedsOnPage),
  more: found.length > deedsOnPage,
})

const pageOf = (text: string) => Math.min(Math.max(0, Math.trunc(Number(text)) || 0), 100_000)
