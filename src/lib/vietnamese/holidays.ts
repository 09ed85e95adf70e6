import { addDays } from '../time.ts'

/** A holiday of the whole country, with the days on which it falls in a year. */
export type Holiday = { readonly name: string; readonly startsOn: string; readonly endsOn: string }

/** The first day of Tết and the day of Hùng Vương, which follow the moon: as published, year by year. */
const byMoon: Readonly<Record<string, readonly [tet: string, hungVuong: string]>> = {
  2026: ['2026-02-17', '2026-04-26'],
  2027: ['2027-02-06', '2027-04-16'],
  2028: ['2028-01-26', '2028-04-04'],
  2029: ['2029-02-13', '2029-04-23'],
  2030: ['2030-02-02', '2030-04-12'],
}

/** The public holidays of a year (Labour Code, article 112), Tết with two days before it and three after; none for years not published yet. */
export function holidaysOf(year: number): Holiday[] {
  const moon = byMoon[year]
  if (!moon) return []
  const [tet, hungVuong] = moon
  return [
    { name: 'Tết Dương lịch', startsOn: `${year}-01-01`, endsOn: `${year}-01-01` },
    { name: 'Tết Nguyên đán', startsOn: addDays(tet, -2), endsOn: addDays(tet, 3) },
    { name: 'Giỗ Tổ Hùng Vương', startsOn: hungVuong, endsOn: hungVuong },
    { name: 'Ngày Chiến thắng và Quốc tế Lao động', startsOn: `${year}-04-30`, endsOn: `${year}-05-01` },
    { name: 'Quốc khánh', startsOn: `${year}-09-01`, endsOn: `${year}-09-02` },
  ]
}
