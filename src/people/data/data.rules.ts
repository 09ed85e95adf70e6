import type { DataRequestKind } from '../../generated/enums.ts'
import { addDays, dayOf, endOf, weekdayOf, type Day } from '../../lib/time.ts'

/** The law's two clocks, in working days and in days. */
const answerWithin = 2
const finishWithin = 15

/** By when a request has to be answered, and by when it has to be done. */
export function clocks(createdAt: Date): { answerBy: Date; finishBy: Date } {
  const day = dayOf(createdAt)
  return { answerBy: endOf(workingDaysAfter(day, answerWithin)), finishBy: endOf(addDays(day, finishWithin)) }
}

/** The working day that comes so many working days later; Saturdays and Sundays are none. */
export function workingDaysAfter(day: Day, count: number): Day {
  let [reached, left] = [day, count]
  while (left > 0) {
    reached = addDays(reached, 1)
    if (![0, 6].includes(weekdayOf(reached))) left -= 1
  }
  return reached
}

/** What a request's clocks run on. */
export type Clocked = { answerBy: Date; finishBy: Date; answeredAt: Date | null; finishedAt: Date | null }

/** The deadline that comes next: that of the answer until there is one. */
export const nextDeadline = ({ answerBy, finishBy, answeredAt }: Clocked): Date =>
  answeredAt || finishBy < answerBy ? finishBy : answerBy

/** Whether the office is late with it. */
export const isOverdue = (request: Clocked, now: Date): boolean =>
  request.finishedAt === null && now >= nextDeadline(request)

/** The most urgent first. */
export const byUrgency = <T extends Clocked>(requests: readonly T[]): T[] =>
  requests.toSorted((one, other) => nextDeadline(one).getTime() - nextDeadline(other).getTime())

/** What people can ask for that the office has to do for them. */
export const officeKinds = ['correct', 'erase'] as const satisfies readonly DataRequestKind[]

/** A phone number that only its owner recognises. */
export const masked = (phone: string): string =>
  phone.length <= 6 ? '•••' : `${phone.slice(0, 3)}${'•'.repeat(phone.length - 6)}${phone.slice(-3)}`
