import type { Level } from '../../src/generated/client.ts'

/** The period before, so that a school sees its last figure; its name says that the figures are invented. */
export const lastYear = {
  name: 'Năm học 2019-2020 (số liệu minh họa)',
  openedAt: new Date('2020-05-18T08:00:00+07:00'),
  submittedAt: new Date('2020-06-08T09:00:00+07:00'),
  closesAt: new Date('2020-06-16T00:00:00+07:00'),
}

/** The schools of each level, in the order of the figures below. */
export const columns: Record<Level, readonly string[]> = {
  MN: ['hoaPhuong', 'tuoiTho', 'anhDuong'],
  TH: ['hoaMai', 'binhMinh', 'huongDuong'],
  THCS: ['huongDuong', 'rangDong', 'thanhBinh', 'saoViet'],
}

/** Invented for the demo, near the printed baselines: what each school counted, out of how many. */
export const schoolFigures: Record<string, readonly string[]> = {
  'MN-01': ['58', '44', '70'],
  'MN-02': ['254', '224', '285'],
  'MN-03': ['92', '81', '104'],
  'MN-04': ['3/18', '2/14', '4/18'],
  'MN-05': ['1/12', '1/10', '1/14'],
  'MN-06': ['312/312', '268/268', '355/355'],
  'MN-07': ['26/26', '23/23', '30/30'],
  'MN-08': ['17/26', '14/23', '20/30'],
  'MN-09': ['1/1', '1/1', '1/1'],
  'TH-01': ['196', '228', '118'],
  'TH-02': ['2/968', '3/1124', '1/517'],
  'TH-03': ['957/968', '1111/1124', '510/517'],
  'TH-04': ['187/187', '214/214', '101/101'],
  'TH-05': ['958/968', '1112/1124', '510/517'],
  'TH-06': ['961/968', '1114/1124', '513/517'],
  'TH-07': ['187/191', '214/219', '101/102'],
  'TH-08': ['805/968', '900/1124', '463/517'],
  'TH-09': ['27/38', '31/42', '14/20'],
  'TH-10': ['1/38', '1/42', '1/20'],
  'TH-11': ['1/1', '1/1', '0/1'],
  'THCS-01': ['126/126', '281/281', '329/329', '287/287'],
  'THCS-02': ['2/486', '5/1092', '6/1287', '4/1115'],
  'THCS-03': ['481/486', '1080/1092', '1273/1287', '1102/1115'],
  'THCS-04': ['425/486', '953/1092', '1123/1287', '974/1115'],
  'THCS-05': ['57/486', '129/1092', '152/1287', '131/1115'],
  'THCS-06': ['4/486', '10/1092', '12/1287', '10/1115'],
  'THCS-07': ['0/486', '0/1092', '0/1287', '0/1115'],
  'THCS-08': ['112/112', '258/258', '301/301', '262/262'],
  'THCS-09': ['214/486', '491/1092', '580/1287', '498/1115'],
  'THCS-10': ['166/486', '370/1092', '436/1287', '377/1115'],
  'THCS-11': ['99/486', '219/1092', '256/1287', '228/1115'],
  'THCS-12': ['6/486', '11/1092', '14/1287', '11/1115'],
  'THCS-13': ['1/486', '1/1092', '1/1287', '1/1115'],
  'THCS-14': ['114/118', '255/262', '299/308', '262/270'],
  'THCS-15': ['112/115', '258/264', '301/309', '262/270'],
  'THCS-16': ['5', '16', '22', '16'],
  'THCS-17': ['486/486', '520/1092', '704/1287', '610/1115'],
  'THCS-18': ['23/25', '50/55', '59/64', '52/56'],
  'THCS-19': ['2/25', '7/55', '9/64', '6/56'],
  'THCS-20': ['0/1', '1/1', '1/1', '0/1'],
}

/** Invented for the demo: what the office knows of the whole area; where no school is asked, also what was counted. */
export const areaFigures: Record<string, { numerator?: number; denominator: number }> = {
  'MN-01': { denominator: 905 },
  'MN-02': { denominator: 1008 },
  'MN-03': { denominator: 277 },
  'TH-01': { denominator: 542 },
  'PC-01': { numerator: 149_730, denominator: 150_000 },
  'PC-02': { numerator: 2_487, denominator: 2_500 },
  'PC-03': { numerator: 9_837, denominator: 10_000 },
  'PC-04': { numerator: 8_831, denominator: 10_000 },
}

export type SchoolFigure = { school: string; code: string; numerator: number; denominator: number | null }

/** Last year's figures, one by one. */
export function readSchoolFigures(
  indicators: readonly { code: string; level: Level | null }[],
): SchoolFigure[] {
  return indicators.flatMap(({ code, level }) =>
    (level === null ? [] : columns[level]).map((school, column) => {
      const [numerator, denominator] = (schoolFigures[code]?.[column] ?? '').split('/').map(Number)
      return { school, code, numerator: numerator ?? 0, denominator: denominator ?? null }
    }),
  )
}
