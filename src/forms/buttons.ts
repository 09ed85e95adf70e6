import type { Button } from '../lib/card.ts'
import { pressButton, wholeDraft } from './press.ts'

/** How many options or edit buttons stand under one message. */
export const pageSize = 8

/** The part of a long list that is on a page, and the buttons to its neighbours. */
export function paged<T>(all: readonly T[], asked: number | undefined, draftId: number, step: string) {
  const pages = Math.ceil(all.length / pageSize)
  const page = Math.min(Math.max(Math.trunc(asked || 0), 0), Math.max(pages - 1, 0))
  const start = page * pageSize
  const to = (label: string, target: number) => pressButton([label], draftId, step, 'page', target)
  const before = page > 0 ? [to('forms-page-before', page - 1)] : []
  const after = page < pages - 1 ? [to('forms-page-after', page + 1)] : []
  return { start, shown: all.slice(start, start + pageSize), pageRow: [...before, ...after], page, pages }
}

/** Sets buttons side by side. */
export function inRows(buttons: readonly Button[], columns: number): Button[][] {
  const starts = [...buttons.keys()].filter(index => index % columns === 0)
  return starts.map(start => buttons.slice(start, start + columns))
}

/** The two ways out that every card of an open form offers. */
export const leaveRow = (draftId: number): Button[] => [
  pressButton(['forms-later'], draftId, wholeDraft, 'later'),
  pressButton(['forms-cancel'], draftId, wholeDraft, 'cancel'),
]
