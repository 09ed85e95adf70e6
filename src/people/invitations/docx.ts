import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx'
import { qrPng } from '../../lib/qr.ts'

/** What one card or sheet of paper says, in words; the link is drawn as a QR code. */
export type Leaflet = {
  heading: string
  title: string
  place: string
  code: string
  steps: readonly string[]
  until: string
  link: string
}

/** An A4 page in twips, with a margin that every printer can leave. */
const page = { width: 11_906, height: 16_838, margin: 567 }
const [across, down] = [2, 4]
const cell = { width: (page.width - 2 * page.margin) / across, height: 3880, padding: 220, qr: 1800 }

/** Cards to cut out, eight on a page; each group begins on a page of its own. */
export async function cardSheets(groups: readonly (readonly Leaflet[])[]): Promise<Uint8Array> {
  const pages = groups.flatMap(group => chunks(group, across * down))
  return await written(pages.map(each => [cardTable(each), emptyLine()]))
}

/** Sheets for the wall, one on a page. */
export async function posters(leaflets: readonly Leaflet[]): Promise<Uint8Array> {
  return await written(leaflets.map(posterPage))
}

function cardTable(leaflets: readonly Leaflet[]): Table {
  const cells = leaflets.map(cardCell)
  const empty = Array.from({ length: (across - (cells.length % across)) % across }, blankCell)
  const rows = chunks([...cells, ...empty], across)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: cell.width * across, type: WidthType.DXA },
    columnWidths: Array.from({ length: across }, () => cell.width),
    rows: rows.map(
      children =>
        new TableRow({ children, cantSplit: true, height: { value: cell.height, rule: HeightRule.EXACT } }),
    ),
  })
}

const blankCell = () => new TableCell({ children: [emptyLine()], borders: none })

function cardCell({ heading, title, place, code, steps, until, link }: Leaflet): TableCell {
  const words = [
    line(title, fitting(title, 14, 36), { bold: true }),
    line(place, fitting(place, 10.5, 75)),
    line(code, 17, { bold: true, before: 60 }),
  ]
  const qr = [line(qrOf(link, 112), 0, { alignment: AlignmentType.RIGHT })]
  const below = [...steps.map(step => line(step, 9.5)), line(until, 9.5, { italics: true })]
  return new TableCell({
    children: [line(heading, 8.5, { color: '444444' }), sideBySide(words, qr), ...below],
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: cell.padding, right: cell.padding },
    borders: cut,
  })
}

/** As many points as let words of any length end within the room that so many letters take at the size meant. */
const fitting = (words: string, points: number, letters: number): number =>
  Math.max(7, Math.min(points, Math.floor((points * 2 * letters) / words.length) / 2))

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const widths = [cell.width - 2 * cell.padding - cell.qr, cell.qr]
  const cells = [left, right].map((children, nth) => {
    const width = { size: widths[nth]!, type: WidthType.DXA }
    return new TableCell({ width, borders: none, margins: { left: 0, right: 0 }, children })
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0]! + widths[1]!, type: WidthType.DXA },
    columnWidths: widths,
    rows: [new TableRow({ children: cells })],
  })
}

function posterPage({ heading, title, place, code, steps, until, link }: Leaflet): FileChild[] {
  const alignment = AlignmentType.CENTER
  const qr = qrOf(link, 360)
  return [
    line(heading, 22, { alignment, before: 400 }),
    line(title, fitting(title, 30, 50), { alignment, bold: true, before: 240 }),
    line(place, 18, { alignment, before: 120 }),
    line(qr, 0, { alignment, before: 400 }),
    line(code, 34, { alignment, bold: true, before: 300 }),
    ...steps.map(step => line(step, 18, { before: 160, indent: 850 })),
    line(until, 15, { alignment, italics: true, before: 400 }),
  ]
}

type Look = {
  bold?: boolean
  italics?: boolean
  color?: string
  before?: number
  indent?: number
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
}

/** A line of words of so many points, or a picture. */
function line(
  words: string | ImageRun,
  points: number,
  { before = 0, indent = 0, alignment, ...look }: Look = {},
): Paragraph {
  const run = typeof words === 'string' ? new TextRun({ text: words, size: points * 2, ...look }) : words
  const sides = { left: indent, right: indent }
  return new Paragraph({
    children: [run],
    spacing: { before },
    indent: sides,
    ...(alignment && { alignment }),
  })
}

/** Word wants a paragraph behind every table; this one takes hardly any room. */
const emptyLine = () => new Paragraph({})

function qrOf(link: string, size: number): ImageRun {
  const data = qrPng(link, Math.ceil(size / 32))
  return new ImageRun({ type: 'png', data, transformation: { width: size, height: size } })
}

const dashed = { style: BorderStyle.DASHED, size: 4, color: '888888' }
const cut = { top: dashed, bottom: dashed, left: dashed, right: dashed }
const nothing = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const none = { top: nothing, bottom: nothing, left: nothing, right: nothing }

async function written(pages: readonly FileChild[][]): Promise<Uint8Array> {
  const { width, height, margin } = page
  const sides = { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0 }
  const properties = { page: { size: { width, height }, margin: sides } }
  const file = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 2 } } } },
    sections: pages.map(children => ({ properties, children })),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const starts = [...all.keys()].filter(index => index % size === 0)
  return starts.map(start => all.slice(start, start + size))
}
