import type { Update } from 'grammy/types'
import { addDays, at, dayOf } from '../../lib/time.ts'
import type { Stage } from '../stage.ts'
import type { Direction } from './direction.ts'
import { everyoneJoins } from './everyone.ts'
import { groupDirections, groupNamed } from './groups.ts'
import { readMarks } from './marks.ts'
import { sendingDirections } from './sending.ts'
import { putOff, troubleDirections } from './troubles.ts'

/** Everything a scenario can ask for beside talk; a closed list, each readable as a sentence. */
export const directions: readonly Direction[] = [
  [/^everyone has joined$/, stage => everyoneJoins(stage)],
  [/^the bot restarts$/, stage => stage.restart()],
  [/^the next day, (\d\d:\d\d)$/, (stage, time) => travelDays(stage, 1, time)],
  [/^(\d+) days later, (\d\d:\d\d)$/, (stage, days, time) => travelDays(stage, Number(days), time)],
  [
    /^(\d+) days later$/,
    (stage, days) => stage.travel(new Date(stage.now().getTime() + Number(days) * 86_400_000)),
  ],
  [
    /^(\d+) minutes later$/,
    (stage, minutes) => stage.travel(new Date(stage.now().getTime() + Number(minutes) * 60_000)),
  ],
  [/^(\p{L}+) blocks the bot$/u, (stage, who) => stage.emulator.block(stage.userOf(who))],
  [/^(\p{L}+) unblocks the bot$/u, (stage, who) => stage.emulator.unblock(stage.userOf(who))],
  ...troubleDirections,
  [/^the last update of (\p{L}+) arrives again$/u, (stage, who) => redeliver(stage, who)],
  [
    /^(\p{L}+) deletes "([^"]+)"(?: in "([^"]+)")?$/u,
    (stage, who, words, title) => remove(stage, who, words, title),
  ],
  [/^(\p{L}+) edits "(.+)" to "(.+)"$/su, (stage, who, from, to) => edit(stage, who, from, to)],
  [/^(\p{L}+) taps an old \[(.+)\]$/u, (stage, who, label) => tapOld(stage, who, label)],
  [
    /^(\p{L}+) taps \[(.+)\] again$/u,
    (stage, who, label) => void stage.emulator.pressLabel(stage.userOf(who), label),
  ],
  ...groupDirections,
  [/^(\p{L}+) forges the button "([^"]+)"$/u, (stage, who, data) => forge(stage, who, data)],
  [/^(\p{L}+) shares the own number$/u, (stage, who) => void stage.emulator.shareContact(stage.userOf(who))],
  [/^(\p{L}+) shares the number of (\p{L}+)$/u, (stage, who, other) => shareOther(stage, who, other)],
  [/^(\p{L}+) shares the number of somebody unknown$/u, (stage, who) => shareUnknown(stage, who)],
  [
    /^(\p{L}+) forwards a contact$/u,
    (stage, who) =>
      void stage.emulator.forwardContact(stage.userOf(who), {
        phone: '+84912345678',
        firstName: who,
        userId: stage.userOf(who),
      }),
  ],
  ...sendingDirections,
]

/** Does what a direction says, now or when its moment comes; one that nobody knows is named. */
export async function direct(text: string, stage: Stage): Promise<void> {
  if (!putOff(text, stage, sentence => prepared(sentence, stage))) await prepared(text, stage)()
}

/** What a sentence does, before it is done. */
function prepared(text: string, stage: Stage): () => Promise<void> | void {
  for (const [words, does] of directions) {
    const found = words.exec(text)
    if (found) return () => does(stage, ...found.slice(1).map(part => part ?? ''))
  }
  throw new Error(`No stage direction says "${text}"`)
}

async function travelDays(stage: Stage, days: number, time = '08:00'): Promise<void> {
  await stage.travel(at(addDays(dayOf(stage.now()), days), time))
}

function redeliver({ emulator, userOf }: Stage, who = ''): void {
  const user = userOf(who)
  const mine = emulator.updates().filter(update => authorOf(update) === user)
  emulator.redeliver(mine.at(-1)!.update_id)
}

function authorOf(update: Update): number | undefined {
  const { message = update.edited_message, callback_query, my_chat_member } = update
  return (callback_query ?? my_chat_member ?? message)?.from?.id
}

function edit({ emulator, userOf }: Stage, who = '', from = '', to = ''): void {
  const message = emulator.chat(userOf(who)).findLast(each => each.from === 'person' && each.text === from)
  if (!message) throw new Error(`${who} never wrote "${from}"`)
  const { text, entities } = readMarks(to)
  emulator.editText(userOf(who), message.id, text, entities)
}

function remove({ emulator, userOf }: Stage, who = '', words = '', title = ''): void {
  const user = userOf(who)
  const chatId = title ? groupNamed(emulator, title).id : user
  const message = emulator
    .chat(chatId)
    .findLast(({ text, file, deleted }) => !deleted && (text.includes(words) || file?.name === words))
  if (!message) throw new Error(`${who} sees no message that says "${words}"`)
  emulator.removeMessage(user, message.id, chatId)
}

/** Taps the oldest button of that name that is still there. */
function tapOld({ emulator, userOf }: Stage, who = '', label = ''): void {
  for (const message of emulator.chat(userOf(who)))
    for (const button of message.buttons.flat())
      if (button.label === label && 'data' in button)
        return void emulator.press(userOf(who), message.id, button.data)
  throw new Error(`${who} has no button [${label}]`)
}

function forge({ emulator, userOf }: Stage, who = '', data = ''): void {
  const message = emulator.chat(userOf(who)).findLast(each => each.from === 'bot')
  emulator.press(userOf(who), message?.id ?? 1, data, { forged: true })
}

function shareOther({ emulator, userOf }: Stage, who = '', other = ''): void {
  emulator.shareContact(userOf(who), { phone: '+84987654321', userId: userOf(other) })
}

function shareUnknown({ emulator, userOf }: Stage, who = ''): void {
  emulator.shareContact(userOf(who), { phone: '+84987654322', userId: null })
}
