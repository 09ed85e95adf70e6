import { z } from 'zod'
import { readMarks } from '../scenario/marks.ts'
import { type Action, type On, action } from './action.ts'
import { groupActions } from './groupActions.ts'
import { Refused } from './http.ts'
import type { Stage } from './stage.ts'

const id = z.int()
const words = z.string().min(1)
const pace = z.number().min(0.1).max(100)

/** All that the page can ask for, by the last part of its address: what people do with their phones … */
const phoneActions: Readonly<Record<string, Action>> = {
  say: action({ user: id, text: words }, ({ emulator }, { user, text: typed }) => {
    const { text, entities } = readMarks(typed)
    emulator.say(user, text, { entities })
  }),
  start: action({ user: id, payload: z.string() }, ({ emulator }, { user, payload }) =>
    payload === '' ? emulator.start(user) : emulator.start(user, payload),
  ),
  press: action(
    { user: id, chat: id.optional(), message: id, data: z.string() },
    ({ emulator }, { user, chat, message, data }) =>
      emulator.press(user, message, data, chat === undefined ? {} : { chatId: chat }),
  ),
  edit: action({ user: id, message: id, text: words }, ({ emulator }, { user, message, text: typed }) => {
    const { text, entities } = readMarks(typed)
    emulator.editText(user, message, text, entities)
  }),
  contact: action({ user: id, of: id }, shareContact),
  block: action({ user: id }, ({ emulator }, { user }) => emulator.block(user)),
  unblock: action({ user: id }, ({ emulator }, { user }) => emulator.unblock(user)),
}

/** … and what a director does with the stage. */
const stageActions: Readonly<Record<string, Action>> = {
  restart: action({}, ({ stage }) => stage.restart()),
  reset: action({}, ({ stage }) => stage.reset()),
  travel: action({ to: z.iso.datetime({ offset: true }) }, ({ stage }, { to }) =>
    travel(stage, new Date(to)),
  ),
  play: action({ name: words, speed: pace }, play),
  pause: action({ paused: z.boolean() }, ({ stage }, { paused }) => stage.pause(paused)),
  speed: action({ speed: pace }, ({ stage }, { speed }) => stage.speed(speed)),
  stop: action({}, ({ stage }) => stage.stop()),
  step: action({ step: z.int().min(1).max(7) }, ({ stage }, { step }) => stage.step?.(step)),
}

export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({ ...phoneActions, ...groupActions, ...stageActions }),
)

/** Shares the person's own number, or sends somebody else's card as if it were. */
function shareContact({ emulator }: On, { user, of }: { user: number; of: number }): void {
  const owner = emulator.people().find(person => person.id === of)
  if (of === user || !owner) emulator.shareContact(user)
  else
    emulator.forwardContact(user, {
      phone: owner.phone ?? '84900000000',
      firstName: owner.first_name,
      userId: of,
    })
}

async function travel(stage: Stage, to: Date): Promise<void> {
  if (to <= stage.now()) throw new Refused(400, 'Time only goes forward')
  await stage.travel(to)
}

/** Begins to play and does not wait for the end. */
function play({ stage, tellProblem }: On, { name, speed }: { name: string; speed: number }): void {
  if (!stage.scenarios().some(scenario => scenario.name === name))
    throw new Refused(404, `There is no scenario "${name}"`)
  stage.play(name, speed).catch((problem: unknown) => tellProblem(String(problem)))
}
