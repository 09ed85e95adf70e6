import type { Emulator } from '../emulator/api.ts'
import type { BotPlace, Group } from '../emulator/chat.ts'
import type { Stage } from '../stage.ts'
import type { Direction } from './direction.ts'

/** What happens in groups and channels; who is not named as a member of a new one is not in it. */
export const groupDirections: readonly Direction[] = [
  [
    /^the (group|supergroup|channel) "([^"]+)" has ([\p{L}, ]+)$/u,
    (stage, kind, title, names) => void open(stage, kind as Group['kind'], title, names.split(/,\s*/)),
  ],
  [
    /^(\p{L}+) adds the bot to the (group|supergroup) "([^"]+)"$/u,
    (stage, who, kind, title) => place(stage, who, title, 'member', kind as Group['kind']),
  ],
  [
    /^(\p{L}+) adds the bot to the (group|supergroup) "([^"]+)" with "([^"]+)"$/u,
    (stage, who, kind, title, payload) =>
      void stage.emulator.startInGroup(
        stage.userOf(who),
        groupFor(stage, who, title, kind as Group['kind']),
        payload,
      ),
  ],
  [
    /^(\p{L}+) makes the bot an administrator of the (group|supergroup|channel) "([^"]+)"$/u,
    (stage, who, kind, title) => place(stage, who, title, 'administrator', kind as Group['kind']),
  ],
  [
    /^(\p{L}+) takes from the bot the right to write in "([^"]+)"$/u,
    (stage, who, title) => place(stage, who, title, 'muted'),
  ],
  [/^(\p{L}+) removes the bot from "([^"]+)"$/u, (stage, who, title) => place(stage, who, title, 'kicked')],
  [
    /^(?:(\p{L}+) makes a supergroup of "([^"]+)"|the group "([^"]+)" becomes a supergroup)$/u,
    (stage, who, title, other) => upgrade(stage, who, title || other),
  ],
  [
    /^(\p{L}+) calls "([^"]+)" "([^"]+)"$/u,
    ({ emulator, userOf }, who, title, next) =>
      emulator.renameGroup(userOf(who), groupNamed(emulator, title).id, next),
  ],
  [
    /^only administrators may write in "([^"]+)"$/,
    ({ emulator }, title) => emulator.closeGroup(groupNamed(emulator, title).id, true),
  ],
  [
    /^everybody may write in "([^"]+)"$/,
    ({ emulator }, title) => emulator.closeGroup(groupNamed(emulator, title).id, false),
  ],
  [
    /^(\p{L}+) joins "([^"]+)"$/u,
    ({ emulator, userOf }, who, title) => emulator.joinGroup(userOf(who), groupNamed(emulator, title).id),
  ],
  [
    /^(\p{L}+) leaves "([^"]+)"$/u,
    ({ emulator, userOf }, who, title) => emulator.leaveGroup(userOf(who), groupNamed(emulator, title).id),
  ],
  [
    /^(\p{L}+) writes "(.+)" in "([^"]+)"$/su,
    ({ emulator, userOf }, who, text, title) =>
      void emulator.sayIn(userOf(who), groupNamed(emulator, title).id, text),
  ],
  [
    /^(\p{L}+) taps \[(.+)\] in "([^"]+)"$/u,
    ({ emulator, userOf }, who, label, title) =>
      void emulator.pressLabel(userOf(who), label, groupNamed(emulator, title).id),
  ],
  [/^(\p{L}+) opens \[(.+)\] in "([^"]+)"$/u, (stage, who, label, title) => follow(stage, who, label, title)],
  [
    /^(\p{L}+) forges the button "([^"]+)" in "([^"]+)"$/u,
    (stage, who, data, title) => forge(stage, who, data, title),
  ],
]

/** The group that bears this title now, or has not been seen yet. */
const find = (emulator: Emulator, title: string): Group | undefined =>
  emulator.groups().findLast(group => group.title === title && group.movedTo === undefined)

/** The group of a title, for a sentence that needs one. */
export function groupNamed(emulator: Emulator, title: string): Group {
  const group = find(emulator, title)
  if (!group) throw new Error(`There is no group "${title}"`)
  return group
}

function open({ emulator, userOf }: Stage, kind: Group['kind'], title: string, names: string[]): number {
  return emulator.addGroup({ title, kind, members: names.map(userOf), bot: 'stranger' })
}

function place(stage: Stage, who: string, title: string, bot: BotPlace, kind?: Group['kind']): void {
  const id = kind ? groupFor(stage, who, title, kind) : groupNamed(stage.emulator, title).id
  stage.emulator.setBot(stage.userOf(who), id, bot)
}

/** The group of a title; one that nobody described has only whoever brings the bot. */
const groupFor = (stage: Stage, who: string, title: string, kind: Group['kind']): number =>
  find(stage.emulator, title)?.id ?? open(stage, kind, title, [who])

function upgrade({ emulator, userOf }: Stage, who: string, title: string): void {
  const { id, owner } = groupNamed(emulator, title)
  emulator.upgradeGroup(who ? userOf(who) : (owner ?? 0), id)
}

function forge({ emulator, userOf }: Stage, who: string, data: string, title: string): void {
  const { id: chatId } = groupNamed(emulator, title)
  const message = emulator.chat(chatId).findLast(each => each.from === 'bot')
  emulator.press(userOf(who), message?.id ?? 1, data, { forged: true, chatId })
}

/** A button that is an address leads into the reader's own chat with the bot, which Telegram starts with what follows. */
function follow({ emulator, userOf }: Stage, who: string, label: string, title: string): void {
  const pressed = emulator.pressLabel(userOf(who), label, groupNamed(emulator, title).id)
  const payload = 'url' in pressed ? new URL(pressed.url).searchParams.get('start') : null
  if (payload === null) throw new Error(`[${label}] in "${title}" leads to no chat with the bot`)
  emulator.start(userOf(who), payload)
}
