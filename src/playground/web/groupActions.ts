import { z } from 'zod'
import { action, type Action } from './action.ts'
import { Refused } from './http.ts'

const id = z.int()
const words = z.string().min(1)

/** What people do in groups and channels, by the last part of its address. */
export const groupActions: Readonly<Record<string, Action>> = {
  group: action(
    {
      user: id,
      kind: z.enum(['group', 'channel']),
      title: words,
      members: z.array(id).max(20),
      payload: z.string(),
    },
    ({ emulator }, { user, kind, title, members, payload }) => {
      const others = members.filter(member => member !== user)
      const chatId = emulator.addGroup({ title, kind, members: [user, ...others], bot: 'stranger' })
      if (payload !== '') emulator.startInGroup(user, chatId, payload)
      else emulator.setBot(user, chatId, kind === 'channel' ? 'administrator' : 'member')
    },
  ),
  place: action(
    { user: id, chat: id, place: z.enum(['member', 'administrator', 'muted', 'kicked']) },
    ({ emulator }, { user, chat, place }) => emulator.setBot(user, chat, place),
  ),
  upgrade: action({ user: id, chat: id }, ({ emulator }, { user, chat }) =>
    emulator.upgradeGroup(user, chat),
  ),
  write: action({ user: id, chat: id, text: words }, ({ emulator }, { user, chat, text }) => {
    if (emulator.groups().find(group => group.id === chat)?.kind === 'channel')
      throw new Refused(400, 'In a channel only administrators write')
    emulator.sayIn(user, chat, text)
  }),
}
