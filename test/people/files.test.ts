import { expect, test } from 'vitest'
import { readWorkbook } from '../../src/lib/sheetReading.ts'
import { at } from '../../src/lib/time.ts'
import type { Written } from '../../src/people/audit/audit.rules.ts'
import { journalWorkbook } from '../../src/people/audit/audit.sheet.ts'
import { copyOf } from '../../src/people/data/copy.ts'

const limits = { rows: 100, columns: 20, bytes: 10_000_000, tags: 100_000 }

const deed: Written = {
  at: at('2021-05-04', '23:30'),
  action: 'name.correct',
  actor: 'Nguyễn Hoài An',
  unit: null,
  person: 'Trần Thị Lan',
  behalfOf: null,
  before: { name: 'Trần Thị Lam' },
  after: { name: 'Trần Thị Lan' },
  reason: '=1+1',
}

async function sheetsOf(bytes: Uint8Array) {
  const found = await readWorkbook(bytes, limits)
  if ('cause' in found) throw new Error(found.cause)
  return found.sheets
}

test('the journal’s file tells when by the clock of Viet Nam, who, what, for whom, old, new and why', async () => {
  const [sheet] = await sheetsOf(await journalWorkbook([deed], 'vi'))
  const [head, row] = sheet!.rows
  expect(head).toHaveLength(9)
  expect(row).toEqual([
    '2021-05-04 23:30:00',
    'Nguyễn Hoài An',
    'Sửa họ tên',
    '',
    'Trần Thị Lan',
    '',
    'Trần Thị Lam',
    'Trần Thị Lan',
    '=1+1',
  ])
})

test('a person’s copy has all that is stored, the phone whole', async () => {
  const own = {
    id: 16,
    name: 'Trần Thị Lan',
    phone: '+84912345678',
    language: 'vi',
    joinedAt: at('2021-05-04', '08:00'),
    lastSeenAt: null,
    restrictedAt: null,
    held: [
      {
        role: 'teacher' as const,
        unit: 'Hoa Mai',
        team: null,
        since: at('2019-08-01', '00:00'),
        endedAt: null,
      },
    ],
    consents: [{ version: '2', hash: 'beef', agreedAt: at('2021-05-04', '08:00') }],
    pledges: [
      { campaign: 'A', targets: 'Mười tiết', receipt: 'AAAA-BBBB', sentAt: at('2021-05-04', '09:00') },
    ],
    reports: 0,
    acknowledged: 1,
  }
  const sheets = await sheetsOf(await copyOf({ own, requests: [], deeds: [deed] }, 'vi'))
  const written = sheets.flatMap(({ rows }) => rows.flat())
  expect(sheets.map(({ name }) => name)).toEqual([
    'Tôi',
    'Vai trò',
    'Đồng ý',
    'Đăng ký',
    'Yêu cầu',
    'Nhật ký',
  ])
  expect(written).toEqual(
    expect.arrayContaining([
      'Trần Thị Lan',
      '+84912345678',
      'giáo viên',
      'beef',
      'Mười tiết',
      '2021-05-04 23:30:00',
    ]),
  )
})
