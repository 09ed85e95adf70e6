import type { Indicator } from '../indicators/rules.ts'
import { changeSay, valueSay } from '../indicators/wording.ts'
import type { Say } from '../lib/card.ts'
import { listSay, nothing } from '../lib/list.ts'
import type { Result } from './overview.ts'

/** What an indicator comes to over all schools: the counts beside every percentage, "–" where there is nothing. */
export function resultSay(row: Indicator, result: Result): Say {
  const { sum, of, fraction, byLevel } = result
  if (row.kind === 'population' && of === null && result.counted > 0)
    return ['overview-without-whole', { sum }]
  if (fraction === null) return ['overview-nothing']
  switch (row.kind) {
    case 'count':
      return valueSay(row, { state: 'figure', numerator: sum })
    case 'level':
      return ['overview-lowest', { level: fraction.numerator, schools: levelsSay(byLevel) }]
    case 'change':
      return changeSay(sum, of ?? 0)
    default:
      return ['indicators-share', { numerator: sum, denominator: of ?? 0, fraction: `${sum}/${of ?? 0}` }]
  }
}

/** Out of how many schools a result is made, and who stands outside it. */
export function coverageSay({ byOffice, coverage, byState }: Result): Say {
  if (byOffice) return ['overview-by-office']
  const { answered, expected } = coverage
  const words = {
    noCase: outside('overview-no-case', byState.noCase),
    notApplicable: outside('overview-not-applicable', byState.notApplicable),
  }
  return ['overview-coverage', { answered, expected, ...words }]
}

const outside = (id: string, count: number): Say => (count > 0 ? [id, { count }] : nothing)

/** What a result means against target and baseline, in the indicator's own direction and always in words. */
export function judgementSay(row: Indicator, { target, change, justMissed, tooEarly }: Result): Say[] {
  const { direction, measure } = row
  const aim: Say = ['overview-aim', { direction, target: row.target ?? '', measure }]
  const was: Say = ['overview-baseline', { baseline: row.baseline ?? '', measure, change }]
  const judged: Say = [
    `overview-target-${tooEarly ? 'tooEarly' : justMissed ? 'justMissed' : target}`,
    { aim },
  ]
  return [...(row.target === null ? [] : [judged]), ...(row.baseline === null ? [] : [was])]
}

function levelsSay(byLevel: Readonly<Record<string, number>>): Say {
  const levels = Object.entries(byLevel)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([level, count]): Say => ['overview-at-level', { level: Number(level), count }])
  return listSay(levels, Infinity)
}
