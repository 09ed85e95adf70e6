export type Signal = ReturnType<typeof createSignal>

/** Lets one part of the process say "there is something to do" and another wait for it, at most so long. */
export function createSignal() {
  let rung = false
  let wakeUp: (() => void) | null = null
  return {
    ring() {
      rung = true
      wakeUp?.()
    },
    async wait(milliseconds: number): Promise<void> {
      if (!rung) await new Promise<void>(resolve => listen(resolve, milliseconds))
      rung = false
    },
  }

  function listen(resolve: () => void, milliseconds: number) {
    const timer = setTimeout(done, milliseconds)
    timer.unref()
    wakeUp = done
    function done() {
      clearTimeout(timer)
      wakeUp = null
      resolve()
    }
  }
}
