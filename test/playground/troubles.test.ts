import { expect, test } from 'vitest'
import { type SmallBot, rehearse } from './rehearsed.ts'

/** Says aloud what came of each try: of sending to where the order says, and of changing or deleting the last word. */
const trier: SmallBot = async (emulator, update) => {
  const from = update.message?.from?.id ?? 0
  const [what, where] = emulator.chat(from).at(-1)?.text.split(' to ') ?? []
  const chat_id = emulator.groups().find(({ title }) => title === where)?.id ?? from
  const message_id = emulator.chat(chat_id).findLast(one => one.from === 'bot')?.id
  const tries = {
    send: () => emulator.call('sendMessage', { chat_id, text: 'Họp' }),
    edit: () => emulator.call('editMessageText', { chat_id, message_id, text: 'Hoãn' }),
    delete: () => emulator.call('deleteMessage', { chat_id, message_id }),
  }
  if (what !== 'send' && what !== 'edit' && what !== 'delete') return
  const answer = await tries[what]()
  if (!answer.ok) await emulator.call('sendMessage', { chat_id: from, text: answer.description })
}

const troubles = `
~ the group "Tổ Toán" has An, Lan

~ An adds the bot to the group "Tổ Toán"

An   > send
An   < Họp

~ Telegram refuses the next edit: "message can't be edited"

An   > edit
An   < Bad Request: message can't be edited

~ Telegram refuses the next message to "Tổ Toán": "Forbidden: the group chat was deleted"

An   > send
An   < Họp

An   > send to Tổ Toán
An   < Forbidden: the group chat was deleted

~ Telegram fails at the next deletion to An

An   > delete
An   < Internal Server Error

~ An deletes "Internal"

An   > delete
An   < Bad Request: message to delete not found

~ Telegram says 429 for 5 seconds to "Tổ Toán"

An   > send to Tổ Toán
An   < Too Many Requests: retry after 5

~ at the next message to "Tổ Toán", An makes a supergroup of "Tổ Toán"

An   > send to Tổ Toán
An   < Bad Request: group chat was upgraded to a supergroup chat

~ Telegram lets through 1 message a minute in a group

An   > send
An   < Họp
`.trim()

test('a scenario can order each kind of trouble, for one chat, and for a moment that is still to come', async () => {
  expect(await rehearse(troubles, trier)).toBe(`${troubles}\n`)
})

test('a sentence that nobody knows is named, also where it is put off', async () => {
  await expect(rehearse('~ An dances', trier)).rejects.toThrow('No stage direction says "An dances"')
  await expect(rehearse('~ at the next message to An, An dances', trier)).rejects.toThrow(
    'No stage direction says "An dances"',
  )
  await expect(rehearse('~ Telegram fails at the next photo to "Tổ Văn"', trier)).rejects.toThrow(
    'There is no group "Tổ Văn"',
  )
})
