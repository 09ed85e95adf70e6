import { isFinished, type Progress } from '../rules.ts'
import type { TimeLeft } from '../watching/timeLeft.rules.ts'

/** What can become of a correction for somebody who had an older version; each of them is in exactly one. */
export const correctionEnds = [
  'deleted',
  'edited',
  'replied',
  'uncertain',
  'unreachable',
  'failed',
  'cancelled',
  'left',
] as const
export type CorrectionEnd = (typeof correctionEnds)[number]

/** How far a correction or withdrawal has come; the parts always add up to the readers. */
export type CorrectionProgress = { readers: number } & Readonly<Record<CorrectionEnd, number>>

/** How a broadcast stands with those it is for, and with those who have to hear that it was corrected or taken back. */
export type Standing = {
  progress: Progress
  correction: CorrectionProgress | null
  timeLeft: TimeLeft | null
}

/** Whether nothing is left to be done. */
export const isSettled = ({ progress, correction }: Omit<Standing, 'timeLeft'>): boolean =>
  isFinished(progress) && (correction?.left ?? 0) === 0
