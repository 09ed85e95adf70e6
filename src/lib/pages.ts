import { button, type Button, type Paragraph } from './card.ts'

/** The part of a list that stands on a page, whatever page was asked for. */
export function pageOf<T>(all: readonly T[], size: number, asked: number) {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(Math.trunc(asked) || 0, 0), pages - 1)
  return { pages, page, shown: all.slice(page * size, (page + 1) * size) }
}

/** Which of several pages this is. */
export const pageSay = (page: number, pages: number): Paragraph[] =>
  pages > 1 ? [['indicators-page', { page: page + 1, pages }]] : []

/** The buttons to the pages beside this one. */
export function pageRow(
  page: number,
  pages: number,
  action: string,
  ...parts: (string | number)[]
): Button[] {
  const before = page > 0 ? [button(['indicators-page-before'], action, ...parts, page - 1)] : []
  const after = page < pages - 1 ? [button(['indicators-page-after'], action, ...parts, page + 1)] : []
  return [...before, ...after]
}
