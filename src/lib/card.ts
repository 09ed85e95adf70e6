/** One thing said: a Fluent id and its variables. A variable may itself be something said, so it is in no language yet. */
export type Say = readonly [id: string, vars?: Vars]
export type Vars = { readonly [name: string]: string | number | Say }

/** Lines that belong together; cards put an empty line between paragraphs. */
export type Paragraph = Say | readonly Say[]

export type Button = { readonly label: Say } & Holds

/** What a button holds behind its words; success and danger are for what cannot be taken back. */
export type Holds = { readonly style?: 'success' | 'danger' | 'primary' } & (
  | { readonly press: string }
  | { readonly url: string }
  | { readonly copy: string }
)

/** A file that Telegram has already, by the id under which it keeps it. */
export type Media = { readonly kind: 'photo' | 'document' | 'video' | 'audio'; readonly fileId: string }

/** What is filled into written words for one reader; where many read them there is no name. */
export type Fill = { readonly name: string | null; readonly school: string }

/** Everything the bot can say, in no language yet and safe to store as JSON. */
export type Card = {
  /** Words that somebody has formatted, as Telegram's HTML, in front of the text; {name} and {school} are the reader's. */
  readonly written?: string
  /** Files above the words; several of them make an album. */
  readonly media?: readonly Media[]
  readonly text: readonly Paragraph[]
  readonly buttons?: readonly (readonly Button[])[]
  /** Shows the phone's own key that shares the person's number, or takes it away again. */
  readonly keyboard?: 'shareContact' | 'remove'
  /** Keys below that one, each typing its own words. */
  readonly keys?: readonly Say[]
  /** In a group this stands in place of text and buttons, which are one reader's: a button with a start link. */
  readonly inGroup?: { readonly text: readonly Paragraph[]; readonly label: Say; readonly start: string }
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
