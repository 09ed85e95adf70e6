import type { Answer } from './api.ts'
import type { Context } from './method.ts'
import type { Params } from './params.ts'

/** What the HTTP face of the emulator needs of it, and nobody else. */
export type Network = {
  readonly state: () => NetworkState
  /** Tells a server when the network goes away and comes back. */
  readonly attach: (line: (state: NetworkState) => Promise<void>) => () => void
  readonly answer: (method: string, params: Params, context: Context) => Answer | Promise<Answer>
  readonly losesAnswer: (method: string) => boolean
  readonly delayOf: (method: string) => number
  readonly fileAt: (path: string) => { readonly mime: string; readonly bytes: Uint8Array } | undefined
}

export type NetworkState = 'up' | 'refused' | 'reset'
