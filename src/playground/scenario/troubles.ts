import type { Emulator } from '../emulator/api.ts'
import type { Stage } from '../stage.ts'
import type { Direction } from './direction.ts'
import { groupNamed } from './groups.ts'

/** What a scenario calls what the bot does, and by which methods it is done. */
const doings: Readonly<Record<string, readonly string[]>> = {
  message: ['sendMessage'],
  photo: ['sendPhoto'],
  file: ['sendDocument'],
  video: ['sendVideo'],
  audio: ['sendAudio'],
  album: ['sendMediaGroup'],
  copy: ['copyMessage', 'copyMessages'],
  edit: ['editMessageText', 'editMessageCaption', 'editMessageMedia', 'editMessageReplyMarkup'],
  deletion: ['deleteMessage', 'deleteMessages'],
}
const doing = Object.keys(doings).join('|')
const place = '(\\p{L}+|"[^"]+")'

/** What goes wrong between the bot and Telegram. */
export const troubleDirections: readonly Direction[] = [
  [
    new RegExp(`^Telegram says 429 for (\\d+) seconds?(?: to ${place})?$`, 'u'),
    (stage, seconds, where) =>
      stage.emulator.tooMany(Number(seconds), { count: 1, ...chatNamed(stage, where) }),
  ],
  [
    /^Telegram lets through (\d+) messages? a minute in a group$/,
    ({ emulator }, most) => emulator.limit({ perGroupPerMinute: Number(most) }),
  ],
  [/^Telegram fails once to send$/, ({ emulator }) => emulator.failNext('sendMessage', broken)],
  [
    new RegExp(`^Telegram fails at the next (${doing})(?: to ${place})?$`, 'u'),
    (stage, what, where) =>
      stage.emulator.failNext(methodsOf(what), { ...broken, ...chatNamed(stage, where) }),
  ],
  [
    new RegExp(`^Telegram refuses the next (${doing})(?: to ${place})?: "(.+)"$`, 'u'),
    (stage, what, where, reason) =>
      stage.emulator.failNext(methodsOf(what), { ...refusal(reason), ...chatNamed(stage, where) }),
  ],
  [/^Telegram loses the next answer$/, ({ emulator }) => lose(emulator, 'message')],
  [
    new RegExp(`^Telegram loses the next answer to an? (${doing})$`),
    ({ emulator }, what) => lose(emulator, what),
  ],
]

/** How a sentence begins that lets another come true only when the bot does something next. */
const later = new RegExp(`^at the next (${doing}) to ${place}, (.+)$`, 'u')

/** Puts off what a sentence says until the bot does something next; false where the sentence is to be done now. */
export function putOff(text: string, stage: Stage, then: (text: string) => () => void): boolean {
  const [, what = '', where = '', sentence = ''] = later.exec(text) ?? []
  if (sentence === '') return false
  // a sentence that nobody knows is named now, not in the middle of a send
  stage.emulator.beforeNext({ methods: methodsOf(what), ...chatNamed(stage, where) }, then(sentence))
  return true
}

const broken = { error_code: 500, description: 'Internal Server Error' }

/** A reason in Telegram's words; those that say so are matters of right, the others of the request. */
const refusal = (reason: string) =>
  reason.startsWith('Forbidden: ')
    ? { error_code: 403, description: reason }
    : { error_code: 400, description: `Bad Request: ${reason}` }

const methodsOf = (what: string): readonly string[] => doings[what] ?? []

const lose = (emulator: Emulator, what: string): void =>
  emulator.dropAfterDelivery({ next: 1, methods: methodsOf(what) })

function chatNamed({ emulator, userOf }: Stage, name: string): { readonly chatId?: number } {
  if (name === '') return {}
  return { chatId: name.startsWith('"') ? groupNamed(emulator, name.slice(1, -1)).id : userOf(name) }
}
