import { z } from 'zod'
import { form } from '../forms/form.ts'
import { figure } from '../forms/questions/figure.ts'
import { integer } from '../forms/questions/integer.ts'
import { optional } from '../forms/questions/optional.ts'
import type { Question } from '../forms/question.ts'
import type { Say } from '../lib/card.ts'
import { nothing } from '../lib/list.ts'
import { audit } from '../people/audit.store.ts'
import { can, type Actor } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import { areaSavedCard } from './area.cards.ts'
import type { AskedRow } from './ask.ts'
import { areaIndicators } from './expected.ts'
import { areaBefore, areaOf, readPeriod, saveArea } from './periods.store.ts'
import type { AreaFigure } from './rules.ts'
import { indicatorsOf } from './store.ts'
import { areaSay, labelIn, levelOf, nameOf } from './wording.ts'

/** What only the office knows of the whole area: denominators that no school has, and rows that belong to no level. */
export const areaForm = form('area', {
  command: 'mauso',
  subject: z.object({ periodId: z.number() }),
  async load({ db }, { periodId }, actor: Actor) {
    const period = await readPeriod(db, periodId)
    const office = period && (await readUnit(db, period.officeId))
    if (!period || !office || !can(actor, 'area.write', office)) return null
    const rows = areaIndicators(await indicatorsOf(db, period.setId))
    const [known, before] = [await areaOf(db, periodId), await areaBefore(db, period, rows)]
    return { period, office, rows, known, before, labelOf: labelIn(rows) }
  },
  openWhile: ({ rows }) => rows.length > 0 || ['area-nothing-to-give'],
  title: ({ period }) => ['area-form', { period: period.name }],
})
  .askEach(
    'figures',
    ({ rows }) => rows,
    ({ code }) => code,
    (row, { known, before, labelOf }) =>
      optional(askArea(row, { known: known.get(row.id), before: before.get(row.id), label: labelOf(row) })),
  )
  .submit(async ({ tx, actor, now }, { figures }, { period, office, rows, known }) => {
    if (actor.personId === null || !can(actor, 'area.write', office))
      return { problems: [{ step: 'figures', message: ['area-not-yours'] }] }
    const given = new Map(
      rows.flatMap(({ id, code }) => {
        const answer = figures[code]
        return answer ? [[id, answer] as const] : []
      }),
    )
    await saveArea(tx, { periodId: period.id, by: actor.personId, now }, given)
    const who = { actorId: actor.personId, unitId: office.id }
    await audit(tx, now, ...areaDeeds(rows, known, given).map(deed => ({ ...deed, ...who })))
    const there = rows.filter(({ id }) => given.has(id) || known.has(id))
    return { say: areaSavedCard(period, { given: given.size, there: there.length, rows: rows.length }) }
  })

/** Each figure that is now another, with what stood there before. */
function areaDeeds(
  rows: readonly AskedRow[],
  known: ReadonlyMap<number, AreaFigure>,
  given: ReadonlyMap<number, AreaFigure>,
) {
  return rows.flatMap(row => {
    const [old, now] = [known.get(row.id), given.get(row.id)]
    if (!now || (old?.numerator === now.numerator && old.denominator === now.denominator)) return []
    const before = old && { before: written(row, old) }
    return [{ action: 'area.change', ...before, after: written(row, now) }]
  })
}

const written = ({ code }: AskedRow, { numerator, denominator }: AreaFigure) => ({
  code,
  figure: numerator === null ? String(denominator) : `${numerator}/${denominator}`,
})

type About = { known: AreaFigure | undefined; before: AreaFigure | undefined; label: Say }

/** A row without a level has no school to count for it, so the office gives both sides. */
function askArea(row: AskedRow, { known, before, label }: About): Question<AreaFigure> {
  const whole = row.level === null && row.kind !== 'count' && row.kind !== 'level'
  const line = (id: string, given: AreaFigure | undefined): Say =>
    given ? [id, { figure: areaSay(row, given) }] : nothing
  const vars = {
    label,
    group: row.group,
    level: levelOf(row),
    name: nameOf(row),
    counts: countsSay(row),
    known: line('area-known', known),
    before: line('area-before', before),
  }
  return whole ? askBoth(row, vars) : askOne(row, vars)
}

type Words = NonNullable<Question<AreaFigure>['vars']>

function askBoth(row: AskedRow, vars: Words): Question<AreaFigure> {
  const question = figure({ mayExceed: row.kind === 'cohort' || row.kind === 'change' })
  return {
    ...question,
    vars,
    read(code) {
      const answer = tooLong.test(code) ? undefined : question.read(code)
      if (answer === undefined) return undefined
      // nobody at all in the whole area
      return 'absence' in answer ? { numerator: 0, denominator: 0 } : answer
    },
    show: answer => areaSay(row, answer),
  }
}

function askOne(row: AskedRow, vars: Words): Question<AreaFigure> {
  const question = integer({ max: 999_999_999, hint: ['area-hint'] })
  return {
    ...question,
    vars,
    read(code) {
      const count = question.read(code)
      if (count === undefined) return undefined
      return row.level === null
        ? { numerator: count, denominator: 1 }
        : { numerator: null, denominator: count }
    },
    show: answer => areaSay(row, answer),
  }
}

const tooLong = /\d{10}/

function countsSay({ level, kind, counted, outOf }: AskedRow): Say {
  if (level !== null) return outOf === null ? nothing : ['area-asks-denominator', { outOf }]
  if (counted === null) return nothing
  if (outOf === null || kind === 'count' || kind === 'level') return ['figures-asks-count', { counted }]
  return ['figures-asks-share', { counted, outOf }]
}
