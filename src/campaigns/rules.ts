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

/**
 * Where a campaign goes on: below its office and, once another office has taken it over, only in what came along; besides, in
 * what has moved away since it was announced there.
 */
export const goesOnIn = (
  { officeId, withinIds, alsoIds }: Reach,
  { lineage }: { lineage: readonly number[] },
): boolean =>
  (lineage.includes(officeId) && (withinIds.length === 0 || withinIds.some(id => lineage.includes(id)))) ||
  alsoIds.some(id => lineage.includes(id))

type Reach = { officeId: number; withinIds: readonly number[]; alsoIds: readonly number[] }

/** The word of the start link that leads to the pledge for a campaign. */
export const pledgeWord = 'dk'

/** Whether a campaign is for somebody with these posts: in one of them it goes on, and for the role. */
export const isMeantFor = (
  campaign: Reach & { audience: readonly Role[] },
  posts: readonly Post[],
): boolean =>
  posts.some(({ role, unit }) => goesOnIn(campaign, unit) && rolesOf(campaign.audience).includes(role))

type Post = { role: Role; unit: { lineage: readonly number[] } }
