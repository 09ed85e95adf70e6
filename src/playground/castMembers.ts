import { cast } from './scenario/everyone.ts'
import type { CastMember } from './web/stage.ts'

/** Where the stage begins to number the phones of its people. */
export const firstPhone = 1001

const roles: Record<(typeof cast)[number], readonly [role: string, school: string]> = {
  An: ['Chuyên viên phụ trách', 'Phòng GD&ĐT Quận 11'],
  Hùng: ['Hiệu trưởng', 'Trường Tiểu học Hoa Mai'],
  Lan: ['Giáo viên', 'Trường Tiểu học Hoa Mai'],
  Minh: ['Giáo viên', 'Trường Tiểu học Hoa Mai'],
  Mai: ['Giáo viên', 'Trường Tiểu học Bình Minh'],
}

/** The people whose phones the page shows. */
export const castMembers: readonly CastMember[] = cast.map((name, index) => {
  const [role, school] = roles[name]
  return { id: firstPhone + index, name, role, school }
})
