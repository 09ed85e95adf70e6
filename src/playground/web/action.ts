import { z } from 'zod'
import type { Emulator } from '../emulator/api.ts'
import { Refused } from './http.ts'
import type { Stage } from './stage.ts'

/** What an action of the page acts on. */
export type On = {
  readonly emulator: Emulator
  readonly stage: Stage
  readonly tellProblem: (text: string) => void
}
export type Action = (on: On, given: unknown) => unknown

/** An action that takes only what has this shape. */
export function action<S extends z.ZodRawShape>(
  shape: S,
  run: (on: On, given: z.infer<z.ZodObject<S>>) => unknown,
): Action {
  const schema = z.object(shape)
  return (on, given) => {
    const read = schema.safeParse(given)
    if (!read.success) throw new Refused(400, z.prettifyError(read.error))
    return run(on, read.data)
  }
}
