import { isCurrent, take } from './answer.ts'
import { skip } from './listen.ts'
import * as moves from './moves.ts'
import type { Here, Move } from './moves.ts'
import { hashOf, reviewStep, type Press, type Verb } from './press.ts'
import { digestOf, type Step } from './walk.ts'
import { pathOf } from './state.ts'

type Pressed = Omit<Press, 'draftId'>

/** Does what a button says, as long as that still makes sense: an old one is never taken for the present question. */
export const pressed = (here: Here, press: Pressed): Move => verbs[press.verb](here, press)

const verbs: Record<Verb, (here: Here, press: Pressed) => Move> = {
  pick: (here, { step, value }) => pick(here, step, value),
  edit: (here, { step }) => {
    const edited = stepCalled(here, step)
    return edited ? moves.edit(here, pathOf(edited)) : moves.show(here)
  },
  page: ifHere((here, { value }) => ({ state: here.state, page: Number(value), inPlace: true })),
  back: ifHere(moves.back),
  skip: ifHere(skip),
  keep: ifHere(moves.keep),
  later: moves.later,
  cancel: moves.cancel,
  drop: moves.drop,
  stay: moves.stay,
  // what is sent must be what stood above the button
  send: (here, { value }) =>
    value === digestOf(here.walk) ? moves.submit(here) : moves.show(here, { notice: ['forms-review-old'] }),
  resume: here => moves.show(here),
}

function ifHere(move: (here: Here, press: Pressed) => Move): (here: Here, press: Pressed) => Move {
  return (here, press) => (isHere(here, press.step) ? move(here, press) : old(here))
}

function pick(here: Here, hash: string, code: string): Move {
  const step = stepCalled(here, hash)
  if (!step || step.question.read(code) === undefined) return old(here)
  const { unsettled } = here.state
  const asked = isCurrent(here, step) && unsettled?.path === pathOf(step)
  return take(here, step, code, asked ? unsettled.m : undefined)
}

const old = (here: Here): Move => moves.show(here, { notice: ['forms-old-button'] })

function stepCalled({ walk }: Here, hash: string): Step | undefined {
  const current = walk.current && hashOf(pathOf(walk.current)) === hash ? walk.current : undefined
  return current ?? walk.answered.find(step => hashOf(pathOf(step)) === hash)
}

const isHere = ({ walk }: Here, hash: string): boolean =>
  hash === (walk.current ? hashOf(pathOf(walk.current)) : reviewStep)
