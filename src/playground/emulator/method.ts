import { type Fields, type Given, type Params, type Uploads, readParams } from './params.ts'
import type { Core } from './state.ts'

/** What a method may need besides its fields: files that came along, and when its caller has gone. */
export type Context = { readonly uploads: Uploads; readonly onGone: (listener: () => void) => void }

/** One method of the Bot API. */
export type Method = {
  /** It puts something into a chat, so that flood limits and lost answers concern it. */
  readonly sends: boolean
  readonly run: (core: Core, name: string, params: Params, context: Context) => unknown
}

type Run<F extends Fields> = (core: Core, given: Given<F>, context: Context) => unknown

/** A method that only asks or sets something. */
export const method = <const F extends Fields>(fields: F, run: Run<F>): Method => define(fields, run, false)

/** A method that puts something into a chat. */
export const sending = <const F extends Fields>(fields: F, run: Run<F>): Method => define(fields, run, true)

const define = <const F extends Fields>(fields: F, run: Run<F>, sends: boolean): Method => ({
  sends,
  run: (core, name, params, context) => run(core, readParams(name, fields, params, context.uploads), context),
})
