import type { Tx } from '../../database/client.ts'
import type { Ctx, SentTable, TableKind } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { change, reply } from '../../bot/reply.ts'
import { returnMarked } from '../../bot/tables/marked.ts'
import { allStored } from '../../forms/state.ts'
import { beginDraft, deleteDraft, refill } from '../../forms/store.ts'
import type { Complaint } from '../../lib/complaints.ts'
import { groupBy } from '../../lib/group.ts'
import { reportsAmong } from '../due.store.ts'
import { figuresForm, openWhile, type Facts } from '../figures.form.ts'
import { takenCard, type Taken } from './cards.ts'
import { findHead } from './columns.rules.ts'
import { factsOf } from './give.ts'
import { readLines, type Line } from './read.rules.ts'
import { schoolsFor } from './scope.ts'
import { looks } from './template.ts'
import { understand } from './understand.rules.ts'

/** A table of figures: what it says goes into the drafts of the reports, from which it is sent. */
export const figuresTable: TableKind = {
  command: 'solieuexcel',
  needs: ['figures.write', 'figures.enterFor'],
  head: ['figures-sheet-head'],
  knows: sheet => findHead(sheet) !== null,
  take,
}

async function take(ctx: Ctx, table: SentTable): Promise<void> {
  const { app, actor } = ctx
  const { lines, complaints, heads } = readLines(table.sheets)
  const byReport = groupBy(lines, ({ report }) => report)
  const ids = await reportsAmong(app.db, [...byReport.keys()], await schoolsFor(app.db, actor))
  const reports = await factsOf(app.db, ids, actor)
  const known = new Set(reports.map(({ id }) => id))
  const foreign = [...byReport.keys()].filter(id => !known.has(id))
  const all = await change(ctx, tx => fillAll(tx, ctx, reports, id => byReport.get(id) ?? [], complaints))
  const columns = looks(actor.language)
  const copied = heads.map(head => ({ heads: (head?.row ?? -1) + 1, columns }))
  if (complaints.length > 0)
    await returnMarked(ctx, table, complaints, { looks: copied, next: ['figures-sheet-bad-next'] })
  const [only, ...others] = all
  const simple = others.length + foreign.length + complaints.length === 0
  if (only && !only.why && simple) return await openForm(ctx, figuresForm, { submissionId: only.facts.id })
  await reply(ctx, takenCard(table.name, all, foreign))
}

/** Puts what was understood into the drafts of the reports; nothing is sent from a file. */
async function fillAll(
  tx: Tx,
  ctx: Ctx,
  reports: readonly Facts[],
  linesOf: (id: number) => readonly Line[],
  complaints: Complaint[],
): Promise<Taken[]> {
  const { actor, now } = ctx
  const all: Taken[] = []
  for (const facts of reports) {
    const open = openWhile(facts, now)
    if (open !== true) {
      all.push({ facts, taken: 0, why: open })
      continue
    }
    const about = { subject: { submissionId: facts.id }, unitId: facts.school.id }
    const draft = await beginDraft(tx, { chatId: actor.chatId, form: figuresForm.name, ...about }, now)
    const understood = understand(facts, draft.state, linesOf(facts.id), { now, language: actor.language })
    // a draft without any answer would only stand in the menu
    if (allStored(understood.state).length > 0) await refill(tx, draft, understood.state, now)
    else await deleteDraft(tx, draft.id)
    complaints.push(...understood.complaints)
    all.push({ facts, taken: understood.taken })
  }
  return all
}
