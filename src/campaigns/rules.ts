import type { Role } from '../generated/enums.ts'
import { rolesOf } from '../announcements/rules.ts'

/** Where a campaign stands: written, announced, or over. */
export function phase({
  launchedAt,
  closedAt,
}: {
  launchedAt: Date | null
  closedAt: Date | null
}): 'draft' | 'open' | 'closed' {
  if (closedAt) return 'closed'
  return launchedAt ? 'open' : 'draft'
}

/** Whether a campaign is for somebody with these posts: one of them lies below its office and in its audience. */
export const isMeantFor = (
  { officeId, audience }: { officeId: number; audience: readonly Role[] },
  posts: readonly Post[],
): boolean =>
  posts.some(({ role, unit }) => unit.lineage.includes(officeId) && rolesOf(audience).includes(role))

type Post = { role: Role; unit: { lineage: readonly number[] } }
