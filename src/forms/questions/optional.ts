import type { Question } from '../question.ts'

/** Lets a question be skipped; its answer is then null. */
export const optional = <T>(question: Question<T>): Question<T | null> => ({
  ...question,
  optional: true,
})
