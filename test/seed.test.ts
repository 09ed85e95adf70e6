import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { areaFigures, columns, readSchoolFigures, schoolFigures } from '../prisma/seed/lastYear.ts'
import { campaign } from '../prisma/seed/campaign.ts'
import { indicators } from '../prisma/seed/indicators.ts'
import { officers, staff } from '../prisma/seed/people.ts'
import { seedDemo } from '../prisma/seed/seed.ts'
import { schools } from '../prisma/seed/units.ts'
import { distributionsOf } from '../src/indicators/distribution.ts'
import { expectedIndicators } from '../src/indicators/expected.ts'
import { readPrinted } from '../src/indicators/printed.ts'
import { rollUp } from '../src/indicators/rollUp.ts'
import { valueOf } from '../src/indicators/rules.ts'
import { testDatabase } from './database.ts'
import { printedTable } from './seed.table.ts'

const now = new Date('2021-04-28T08:00:00+07:00')

const withIds = indicators.map(indicator => ({ ...indicator, id: indicator.position }))

/** Rows that count who meets the standard of teachers, and who is above it. */
const standards = [
  ['MN-07', 'MN-08'],
  ['TH-09', 'TH-10'],
  ['THCS-18', 'THCS-19'],
] as const

beforeEach(async () => (await testDatabase()).reset())

test('The 44 indicators stand in the seed exactly as they were printed', () => {
  const table: Record<string, string[]> = {}
  for (const { group, level, baseline, target, direction, kind } of indicators)
    (table[group] ??= []).push(`${level ?? '?'} ${baseline}→${target} ${direction} ${kind}`)
  expect(table).toEqual(printedTable)
  expect(indicators).toHaveLength(44)
  expect(indicators.map(({ position }) => position)).toEqual(indicators.map((_, index) => index + 1))
})

test('The names of the indicators are the printed ones, letter by letter', () => {
  const names = indicators.map(({ partOf, name }) => (partOf ? `${partOf} / ${name}` : name))
  expect(createHash('sha256').update(names.join('\n')).digest('hex')).toBe(
    '39c68663042f6747ff8b43c37ad5274cee0d291765e6218767ca721f5a956861',
  )
})

test('Every indicator has a short stable code and says what is counted out of what', () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(44)
  for (const { code, level, kind, measure, counted, outOf } of indicators) {
    expect(code).toMatch(level ? new RegExp(`^${level}-\\d\\d$`) : /^PC-\d\d$/)
    expect(counted).not.toBe('')
    expect(outOf === null).toBe(kind === 'count')
    expect(measure).toBe(kind === 'count' ? 'học sinh' : '%')
  }
})

test('The campaign carries its five points and its indicators word for word, and names nobody', () => {
  const paragraphs = campaign.content.split('\n\n')
  expect(paragraphs.map(text => text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '* '])
  expect(campaign.content).toContain('305 phòng học/10.000 dân số trong độ tuổi đi học (từ 3 - 18 tuổi)')
  expect(campaign.content).not.toContain('Nguyễn')
})

test('Every school has one principal, and no two people of the demo share a given name', () => {
  const posts = [...officers, ...Object.values(staff).flat()]
  const givenNames = posts.map(([, name]) => name.split(' ').at(-1))
  expect(new Set(givenNames).size).toBe(40)
  expect(Object.keys(staff)).toEqual(schools.map(({ key }) => key))
  for (const people of Object.values(staff))
    expect(people.filter(([role]) => role === 'principal')).toHaveLength(1)
})

test('Last year every school reported every row of its levels, and no more than there are', () => {
  const figures = readSchoolFigures(indicators)
  for (const { code, level } of indicators)
    if (level) expect(schoolFigures[code], code).toHaveLength(columns[level].length)
  for (const { school, code, numerator, denominator } of figures) {
    expect(schools.find(({ key }) => key === school)?.levels, school).toContain(code.split('-')[0])
    expect(Number.isInteger(numerator), code).toBe(true)
    if (denominator !== null) expect(numerator, code).toBeLessThanOrEqual(denominator)
  }
})

test("Last year's figures add up to about the printed baselines", () => {
  const figures = readSchoolFigures(indicators)
  for (const indicator of indicators.filter(({ kind }) => kind !== 'shareOfUnits')) {
    const values = figures
      .filter(({ code }) => code === indicator.code)
      .map(({ numerator, denominator }) => valueOf({ state: 'figure', numerator, denominator }))
    const area = areaFigures[indicator.code]
    const whole = area ? { numerator: null, ...area } : null
    const { fraction } = rollUp(indicator, values, values.length, whole)
    const printed = readPrinted(indicator.baseline, indicator.measure)
    const [was, seeded] = [printed, fraction].map(share =>
      share ? share.numerator / share.denominator : NaN,
    )
    expect(Math.abs((was ?? NaN) - (seeded ?? NaN)), indicator.code).toBeLessThan(0.0006)
  }
})

test("Last year's parts make up their wholes, and whoever is above the standard also meets it", () => {
  const figures = readSchoolFigures(indicators)
  const of = (school: string, code: string) =>
    figures.find(each => each.school === school && each.code === code)
  for (const { key, levels } of schools) {
    for (const parts of distributionsOf(expectedIndicators(withIds, levels))) {
      const values = parts.map(({ code }) => of(key, code)).filter(each => each !== undefined)
      expect(values.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(values[0]?.denominator)
    }
    for (const [meets, above] of standards)
      expect(of(key, above)?.numerator ?? 0, key).toBeLessThanOrEqual(of(key, meets)?.numerator ?? 0)
  }
})

test('The seed fills an empty database once', async () => {
  const { db } = await testDatabase()
  await seedDemo(db, now)
  await seedDemo(db, now)
  const counted = await Promise.all([
    db.unit.count(),
    db.person.count({ where: { telegramId: null, joinedAt: null } }),
    db.membership.count({ where: { endedAt: null, since: { lt: now } } }),
    db.indicator.count(),
    db.campaign.count({ where: { launchedAt: null, closedAt: null } }),
    db.period.count({ where: { closesAt: { lt: now } } }),
    db.submission.count({ where: { submittedAt: { not: null }, submittedById: { not: null } } }),
    db.areaFigure.count(),
  ])
  expect(counted).toEqual([10, 40, 40, 44, 1, 1, 9, 8])
})

test('The cast stands where the stories need it: Hùng leads Hoa Mai, Mai teaches elsewhere', async () => {
  const { db } = await testDatabase()
  await seedDemo(db, now)
  const found = await db.membership.findMany({ include: { person: true, unit: true } })
  const cast = ['An', 'Hùng', 'Lan', 'Minh', 'Mai'].map(given => {
    const post = found.find(({ person }) => person.name.endsWith(` ${given}`))
    return `${given} ${post?.role} ${post?.unit.name}`
  })
  expect(cast).toEqual([
    'An lead Phòng Giáo dục và Đào tạo Quận 11',
    'Hùng principal Trường Tiểu học Hoa Mai',
    'Lan teacher Trường Tiểu học Hoa Mai',
    'Minh teacher Trường Tiểu học Hoa Mai',
    'Mai teacher Trường Tiểu học Bình Minh',
  ])
})
