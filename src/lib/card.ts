/** One thing said: a Fluent id and its variables. A variable may itself be something said, so it is in no language yet. */
export type Say = readonly [id: string, vars?: Vars]
export type Vars = { readonly [name: string]: string | number | Say }

/** Lines that belong together; cards put an empty line between paragraphs. */
export type Paragraph = Say | readonly Say[]

export type Button = { readonly label: Say; readonly style?: 'success' | 'danger' | 'primary' } & (
  | { readonly press: string }
  | { readonly url: string }
  | { readonly copy: string }
)

/** Everything the bot can say, in no language yet and safe to store as JSON. */
export type Card = {
  readonly text: readonly Paragraph[]
  readonly buttons?: readonly (readonly Button[])[]
  /** Shows the phone's own key that shares the person's number, or takes it away again. */
  readonly keyboard?: 'shareContact' | 'remove'
  /** Keys below that one, each typing its own words. */
  readonly keys?: readonly Say[]
}

/** Telegram's limit on what a button carries, in bytes. */
const maxPressBytes = 64

/** A button that asks for an action; the parts travel through Telegram and come back as data from a stranger. */
export function button(label: Say, action: string, ...parts: (string | number)[]): Button {
  const press = [action, ...parts].join(':')
  if (Buffer.byteLength(press) > maxPressBytes)
    throw new Error(
      `The button "${press}" carries more than ${maxPressBytes} bytes: pass an id instead of a text`,
    )
  return { label, press }
}
