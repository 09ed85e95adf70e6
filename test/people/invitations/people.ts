import type { Rostered } from '../../../src/people/invitations/rules.ts'

export const now = new Date('2021-05-04T01:00:00Z')
export const later = new Date('2021-06-03T01:00:00Z')

/** An invitation that still lets somebody in. */
export const openLatest = { id: 1, code: 'ABCD2345', uses: 0, maxUses: 1, expiresAt: later, revokedAt: null }

/** Somebody of Hoa Mai who has not joined; every test says only what differs. */
export function rostered(change: Partial<Rostered> = {}): Rostered {
  return {
    personId: 1,
    name: 'Trần Thị Lan',
    language: 'vi',
    unitId: 5,
    unit: 'Trường Tiểu học Hoa Mai',
    role: 'teacher',
    joined: false,
    posts: [{ unitId: 5, role: 'teacher' }],
    latest: null,
    ...change,
  }
}
