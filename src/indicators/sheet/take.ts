import type { Tx } from '../../database/client.ts'
import type { Ctx } from '../../bot/context.ts'
import { fetchFile } from '../../bot/files.ts'
import { openForm } from '../../bot/forms.ts'
import { change, reply, replyFile } from '../../bot/reply.ts'
import { allStored } from '../../forms/state.ts'
import { beginDraft, deleteDraft, refill } from '../../forms/store.ts'
import { groupBy } from '../../lib/group.ts'
import { plain } from '../../lib/fluent.ts'
import { writeWorkbook, type SheetToWrite } from '../../lib/sheet.ts'
import { readWorkbook, type Limits, type SheetRead } from '../../lib/sheetReading.ts'
import { can } from '../../people/can.ts'
import { reportsAmong } from '../due.store.ts'
import { figuresForm, openWhile, type Facts } from '../figures.form.ts'
import { complaintsCard, takenCard, unreadableCard, type Taken } from './cards.ts'
import { factsOf } from './give.ts'
import { readLines, type Complaint, type Filled, type Line } from './read.rules.ts'
import { reportingUnits, schoolsFor } from './scope.ts'
import { looks } from './template.ts'
import { understand } from './understand.rules.ts'

/** A table of figures that somebody sends while no form is open; any other file is left to others. */
export async function hearSheet(ctx: Ctx): Promise<boolean> {
  const { file_name: name = '', file_id: fileId, file_size: size = 0 } = ctx.message?.document ?? {}
  if (fileId === undefined || !/\.xlsx$/i.test(name) || reportingUnits(ctx.actor).length === 0) return false
  const bytes = await fetchFile(ctx, { fileId, size }, largestFile)
  const read = bytes
    ? await readWorkbook(bytes, limits)
    : ({ cause: size > largestFile ? 'tooBig' : 'lost' } as const)
  if ('cause' in read) {
    // the office's list comes as a file as well, and may be larger
    if (can(ctx.actor, 'roster.import')) return false
    await reply(ctx, unreadableCard(read.cause))
    return true
  }
  const filled = readLines(read.sheets)
  if (filled) await take(ctx, name, read.sheets, filled)
  return filled !== null
}

/** All schools of a large office, in several periods. */
const limits: Limits = { rows: 10_000, columns: 40, bytes: 32 * 1024 * 1024, tags: 1_500_000 }
const largestFile = 8 * 1024 * 1024

async function take(ctx: Ctx, file: string, sheets: readonly SheetRead[], filled: Filled): Promise<void> {
  const { app, actor } = ctx
  const byReport = groupBy(filled.lines, ({ report }) => report)
  const ids = await reportsAmong(app.db, [...byReport.keys()], await schoolsFor(app.db, actor))
  const reports = await factsOf(app.db, ids, actor)
  const known = new Set(reports.map(({ id }) => id))
  const foreign = [...byReport.keys()].filter(id => !known.has(id))
  const complaints = [...filled.complaints]
  const all = await change(ctx, tx => fillAll(tx, ctx, reports, id => byReport.get(id) ?? [], complaints))
  if (complaints.length > 0) await returnMarked(ctx, file, sheets, filled, complaints)
  const [only, ...others] = all
  const simple = others.length + foreign.length + complaints.length === 0
  if (only && !only.why && simple) return await openForm(ctx, figuresForm, { submissionId: only.facts.id })
  await reply(ctx, takenCard(file, all, foreign))
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

/** Gives the file back with the cells in red that could not be read. */
async function returnMarked(
  ctx: Ctx,
  file: string,
  sheets: readonly SheetRead[],
  { heads }: Filled,
  complaints: Complaint[],
): Promise<void> {
  const { language } = ctx.actor
  complaints.sort((one, other) => one.sheet - other.sheet || one.row - other.row || one.column - other.column)
  const marked = sheets.map(({ name, rows }, nth): SheetToWrite => {
    const marks = complaints.filter(({ sheet }) => sheet === nth)
    return {
      name,
      rows,
      heads: (heads[nth]?.row ?? -1) + 1,
      columns: looks(language),
      marks: marks.map(({ row, column, why }) => ({ row, column, note: plain(language, why) })),
    }
  })
  const names = sheets.map(({ name }) => name)
  await replyFile(ctx, { name: file, bytes: await writeWorkbook(marked) }, complaintsCard(names, complaints))
}
