import type { Role } from '../../../src/generated/enums.ts'
import type { SheetRead } from '../../../src/lib/sheetReading.ts'
import { differenceOf, type Difference, type Present } from '../../../src/people/roster/difference.rules.ts'
import type { Known } from '../../../src/people/roster/matching.rules.ts'
import { extract, type Extract } from '../../../src/people/roster/rows.rules.ts'
import { address } from '../../../src/lib/sheet.ts'

export const head = ['Mã', 'Họ và tên', 'Trường', 'Vai trò', 'Tổ', 'Số điện thoại', 'Ghi chú']

/** A sheet of these rows, as the workbook's reader gives it. */
export const sheet = (...rows: string[][]): SheetRead => ({ name: 'Danh sách', rows, merges: [] })

/** A list of people in the template's columns. */
export const people = (...rows: string[][]): SheetRead => sheet(head, ...rows)

/** A list of schools in the template's columns. */
export const schoolsOf = (...rows: string[][]): SheetRead => ({
  ...sheet(['Tên trường', 'Địa bàn', 'Cấp học', 'Cụm thi đua'], ...rows),
  name: 'Trường',
})

export function read(...sheets: SheetRead[]): Extract {
  const found = extract(sheets)
  if (!found) throw new Error('no list was found')
  return found
}

export const [hoaMai, binhMinh] = [1, 2]

/** Hoa Mai with Hùng, Lan and Minh; Bình Minh with Nhung and Mai. */
export const office: Present = {
  schools: [
    { id: hoaMai, name: 'Trường Tiểu học Hoa Mai', place: 'Phường 5' },
    { id: binhMinh, name: 'Trường Tiểu học Bình Minh', place: 'Phường 10' },
  ],
  teams: [{ id: 31, name: 'Tổ 4', schoolId: hoaMai }],
  people: [
    known(11, 'Phạm Quốc Hùng', 'principal', hoaMai),
    known(12, 'Trần Thị Lan', 'teacher', hoaMai, '+84912345678'),
    known(13, 'Nguyễn Văn Minh', 'teacher', hoaMai),
    known(21, 'Hồ Thị Hồng Nhung', 'principal', binhMinh),
    known(22, 'Lý Thị Tuyết Mai', 'teacher', binhMinh),
  ],
}

export function known(
  id: number,
  name: string,
  role: Role,
  unitId: number,
  phone: string | null = null,
): Known {
  return { id, name, phone, posts: [{ id: id * 10, unitId, role, teamId: null }] }
}

/** The rows of Hoa Mai as they are. */
export const asIs = [
  ['11', 'Phạm Quốc Hùng', 'Trường Tiểu học Hoa Mai', 'hiệu trưởng', '', '', ''],
  ['12', 'Trần Thị Lan', 'Trường Tiểu học Hoa Mai', 'giáo viên', '', '0912345678', ''],
  ['13', 'Nguyễn Văn Minh', 'Trường Tiểu học Hoa Mai', 'giáo viên', '', '', ''],
]

export const difference = (...sheets: SheetRead[]): Difference => differenceOf(read(...sheets), office)

/** A difference in few words, to be compared at a glance. */
export const told = ({
  newcomers,
  changes,
  leaving,
  handovers,
  unchanged,
  complaints,
  ...rest
}: Difference) => ({
  new: newcomers.map(({ name }) => name),
  changed: changes.map(({ person }) => person.name),
  leaving: leaving.map(({ person }) => person.name),
  heirs: handovers.map(({ from, to }) => [from.name, typeof to === 'number' ? to : to.name]),
  unchanged,
  bad: complaints.map(({ row, column, why }) => `${address(row, column)} ${why[0]}`),
  good: `${rest.good}/${rest.rows}`,
})

export const nothing = { new: [], changed: [], leaving: [], heirs: [], bad: [] }
