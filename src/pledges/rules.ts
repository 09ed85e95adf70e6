/** A title as the office offers it; which ones exist is data with dates, for the law changes. */
export type Title = {
  id: number
  code: string
  name: string
  needsInitiative: boolean
  validFrom: string | null
  validUntil: string | null
}

/** The choice of those who pledge without aiming at a title: taking part is voluntary. */
export const noTitle = 'none'

/** The titles that can be aimed at on a day. */
export function titlesOn<T extends Title>(titles: readonly T[], day: string): T[] {
  return titles.filter(({ validFrom, validUntil }) => (validFrom ?? day) <= day && day <= (validUntil ?? day))
}

/** The titles that a unit can aim at: where its own office and one above it offer the same, the nearest office's stands. */
export function titlesFor<T extends Title & { officeId: number }>(
  titles: readonly T[],
  { lineage }: { lineage: readonly number[] },
): T[] {
  const near = lineage.flatMap(office => titles.filter(({ officeId }) => officeId === office))
  return near.filter(({ code }, index) => near.findIndex(other => other.code === code) === index)
}

/** Whether somebody who aims at this title must name an initiative. */
export function needsInitiative(titles: readonly Title[], code: string): boolean {
  return titles.some(title => title.code === code && title.needsInitiative)
}

/** What was pledged, in the order in which its fingerprint is taken. */
export type PledgeContent = {
  campaignId: number
  personId: number
  unitId: number
  title: string
  targets: string
  initiative: string | null
  note: string | null
  sentAt: string
}
