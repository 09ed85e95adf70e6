import type { Stage } from '../stage.ts'

/** A sentence that a scenario may say beside talk, and what it does; a part that may be left out is found as ''. */
export type Direction = readonly [
  words: RegExp,
  does: (stage: Stage, ...found: string[]) => Promise<void> | void,
]
