import type { Ctx, SentTable, TableKind } from '../../bot/context.ts'
import { change, reply } from '../../bot/reply.ts'
import { cellNames } from '../../bot/tables/cards.ts'
import { keepImport } from '../../bot/tables/imports.store.ts'
import { returnMarked, type Copy } from '../../bot/tables/marked.ts'
import type { Language } from '../../lib/fluent.ts'
import { understoodCard } from './cards.ts'
import { findHead } from './columns.rules.ts'
import { judge, type Judged } from './judge.rules.ts'
import { readLines, type Table } from './read.rules.ts'
import { readField } from './scope.ts'
import type { Field } from './standing.rules.ts'
import { looks, titlesFor } from './template.ts'
import { titleLists } from './titles.ts'
import type { Kept } from './waiting.rules.ts'

/** A table of pledges: what it says is shown and kept, and stored only when the officer says so. */
export const pledgesTable: TableKind = {
  command: 'dangkyexcel',
  needs: ['pledge.enterFor'],
  notYours: ['pledges-sheet-office-only'],
  head: ['pledges-sheet-head'],
  knows: sheet => findHead(sheet) !== null,
  take,
}

async function take(ctx: Ctx, table: SentTable): Promise<void> {
  const { app, actor, now } = ctx
  const { name: file, sheets } = table
  const read = readLines(sheets)
  const meant = read.lines.flatMap(line => line.meant ?? [])
  const field = await readField(app.db, actor, meant, now)
  const judged = judge(read.lines, field, { now, language: actor.language })
  const id = judged.good.length > 0 ? await keep(ctx, file, judged) : 0
  if (judged.complaints.length > 0)
    await returnMarked(ctx, table, judged.complaints, copyOf(table, read, field, actor.language))
  const cell = cellNames(sheets.map(({ name }, nth) => (read.heads[nth] ? name : null)))
  await reply(ctx, understoodCard({ id, file, cell }, judged))
}

async function keep(ctx: Ctx, fileName: string, { good, bad }: Judged): Promise<number> {
  const rows: Kept = { waiting: good.map(({ waiting }) => waiting), bad }
  const kept = { kind: 'pledges' as const, byId: ctx.actor.personId!, fileName, rows }
  return await change(ctx, tx => keepImport(tx, kept, ctx.now))
}

/** How the returned copy looks: as the table that was given, with the titles to pick from. */
function copyOf({ sheets }: SentTable, { heads, lines }: Table, field: Field, language: Language): Copy {
  const titles = sheets.map(({ rows }) => rows.map((): readonly string[] => []))
  for (const { meant, at } of lines) {
    const facts = meant && field.factsOf(meant)
    if (facts) titles[at.sheet]![at.row] = titlesFor(facts, meant.campaignId, language)
  }
  const picking = sheets.map(({ name }, nth) => {
    const column = heads[nth]?.columns.title
    return { name, column: column ?? 0, titles: column === undefined ? [] : titles[nth]! }
  })
  const { list, picks } = titleLists(picking, language)
  const copied = heads.map((head, nth) => head && { heads: head.row + 1, columns: looks, picks: picks[nth]! })
  return { looks: copied, also: list.columns.length > 0 ? [list] : [], next: ['pledges-sheet-bad-next'] }
}
