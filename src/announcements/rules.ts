import type { Role } from '../generated/enums.ts'
import type { CorrectionEnd } from './correcting/account.rules.ts'
import { unreachableCauses } from '../outbox/outcome.ts'

/** Whom something can be for; the roles of the schools that belong to each. */
export const audiences = {
  everyone: ['principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff'],
  leaders: ['principal', 'deputy'],
  teachers: ['teacher', 'teamHead'],
  staff: ['staff', 'clerk'],
} as const satisfies Record<string, readonly Role[]>

export type Audience = keyof typeof audiences

/** The name of an audience given by its roles; without any it is for everyone. */
export function audienceOf(roles: readonly Role[]): Audience {
  const names = Object.keys(audiences) as Audience[]
  return names.find(name => same(audiences[name], roles)) ?? 'everyone'
}

/** The roles an announcement goes to. */
export const rolesOf = (roles: readonly Role[]): readonly Role[] =>
  roles.length > 0 ? roles : audiences.everyone

/** How a broadcast stands; the parts always add up to the recipients. */
export type Progress = {
  recipients: number
  sent: number
  uncertain: number
  unreachable: number
  failed: number
  cancelled: number
  left: number
  groups: GroupProgress
}

/** How it stands in groups and channels, which are no recipients: those who read there are told by themselves as well. */
export type GroupProgress = { all: number; sent: number; uncertain: number; lost: number; left: number }

/** Whether every recipient, and every group, is accounted for. */
export const isFinished = ({ left, groups }: Progress): boolean => left + groups.left === 0

/** How it stands with one recipient. */
export type Told = {
  personId: number
  name: string
  school: string
  cause: string | null
  sentAt: Date | null
  uncertainAt: Date | null
  failedAt: Date | null
  cancelledAt: Date | null
  acknowledgedAt: Date | null
  /** What became of the newest correction, for whoever had an older version. */
  correction?: CorrectionEnd | null
}

/** How it stands with one group. */
export type ToldGroup = Omit<Told, 'personId' | 'acknowledgedAt' | 'correction'>

/** The ways in which a delivery ends; every delivery is in exactly one of them. */
export const deliveryEnds = ['sent', 'uncertain', 'unreachable', 'failed', 'cancelled', 'left'] as const

/** In which of them one is; what is known for sure comes first. */
export function endOfDelivery(told: ToldGroup): (typeof deliveryEnds)[number] {
  if (told.sentAt) return 'sent'
  if (told.uncertainAt) return 'uncertain'
  if (told.failedAt) return unreachableCauses.includes(told.cause ?? '') ? 'unreachable' : 'failed'
  return told.cancelledAt ? 'cancelled' : 'left'
}

const barWidth = 10

/** A bar of ten boxes for a part of a whole; it is full only when the whole is. */
export function bar(part: number, whole: number): string {
  const full = whole === 0 ? barWidth : Math.floor((part * barWidth) / whole)
  return '▓'.repeat(full) + '░'.repeat(barWidth - full)
}

function same(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every(role => b.includes(role))
}
