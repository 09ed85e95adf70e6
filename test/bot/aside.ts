import type { Stage } from '../../src/playground/stage.ts'

/** Lets things be tried between the lines of a story, which sees only the messages that are its own. */
export function createAside(stage: Stage) {
  const { emulator } = stage
  const strange = new Set<number>()
  const own = (user: number) => emulator.chat(user).filter(({ id }) => !strange.has(id))
  return { own, hide, stage: { ...stage, emulator: { ...emulator, chat: own, pressLabel } } }

  /** Hides all messages that came since an event. */
  function hide(since: number): void {
    for (const { kind, message } of emulator.events(since))
      if (message && kind !== 'edited') strange.add(message.id)
  }

  function pressLabel(user: number, label: string) {
    for (const message of own(user).toReversed())
      for (const button of message.buttons.flat())
        if (button.label === label && 'data' in button)
          return { callbackId: emulator.press(user, message.id, button.data) }
    return emulator.pressLabel(user, label)
  }
}
