import { expect, test } from 'vitest'
import { Surprise } from '../../src/playground/scenario/play.ts'
import { transcriptOf } from '../../src/playground/scenario/transcript.ts'
import { parse } from '../../src/playground/scenario/parse.ts'
import { play } from '../../src/playground/scenario/play.ts'
import { type SmallBot, rehearse, stageFor } from './rehearsed.ts'

/** Says again what it hears, with its formatting and its file. */
const parrot: SmallBot = async (emulator, update) => {
  const [message] = emulator
    .updates()
    .flatMap(one => (one.update_id === update.update_id ? (one.message ?? []) : []))
  if (!message) return
  const { text, entities, caption, caption_entities, photo, document } = message
  const words = { caption, caption_entities }
  const chat_id = message.from.id
  if (photo) await emulator.call('sendPhoto', { chat_id, photo: photo.at(-1)!.file_id, ...words })
  else if (document) await emulator.call('sendDocument', { chat_id, document: document.file_id, ...words })
  else await emulator.call('sendMessage', { chat_id, text, entities })
}

const chat = `
An   >> Kính gửi **quý thầy cô**
        > đọc kỹ
An   << Kính gửi **quý thầy cô**
        > đọc kỹ

An   > Kính gửi **quý thầy cô**
An   < Kính gửi **quý thầy cô**

~ An sends the photo san-truong.jpg "Sân __mới__
  và cổng"
An   < Sân mới
       và cổng
       (photo san-truong.jpg)

~ An sends the file ke-hoach.pdf
An   < (ke-hoach.pdf)

~ An answers "ke-hoach" with "Bản **cuối**"
An   < Bản cuối
`.trim()

test('a scenario tells of formatting, captions and files, and is written back as it stands', async () => {
  expect(await rehearse(chat, parrot)).toBe(`${chat}\n`)
})

test('what happened can be played again from its transcript', async () => {
  const stage = stageFor(parrot)
  await play(parse(chat), stage, { strict: true })
  const told = transcriptOf(stage.emulator.events(), stage.nameOf)
  const again = stageFor(parrot)
  await play(parse(told), again, { strict: true })
  expect(transcriptOf(again.emulator.events(), again.nameOf)).toBe(told)
})

test('a doubled sign asks for the formatting, a single one does not', async () => {
  const loud = 'An >> **Gấp**\nAn'
  expect(await rehearse(`${loud} < Gấp`, parrot)).toContain('An   < Gấp')
  await expect(rehearse(`${loud} << Gấp`, parrot)).rejects.toThrow(Surprise)
  expect(await rehearse(`${loud} << Gấp`, parrot, false)).toContain('An   << **Gấp**')
})

/** Does with all photos and all its own messages what somebody orders. */
const clerk: SmallBot = async (emulator, update) => {
  const chat_id = update.message?.from?.id ?? 0
  const seen = emulator.chat(chat_id).filter(({ deleted }) => !deleted)
  const media = seen.flatMap(({ from, file }) =>
    file && from === 'person' ? [{ type: file.kind, media: file.id }] : [],
  )
  const mine = seen.filter(({ from }) => from === 'bot').map(({ id }) => id)
  const last = mine.at(-1) ?? 0
  const order = seen.at(-1)?.text
  if (order === 'album') {
    const [first, ...others] = media
    const captioned = { ...first, caption: '<b>Lễ</b>', parse_mode: 'HTML' }
    await emulator.call('sendMediaGroup', { chat_id, media: [captioned, ...others] })
  }
  if (order === 'edit')
    await emulator.call('editMessageCaption', { chat_id, message_id: last, caption: 'Lễ mới' })
  if (order === 'delete') await emulator.call('deleteMessages', { chat_id, message_ids: mine })
  if (order === 'answer') {
    const reply_parameters = { message_id: seen.find(({ album }) => album)?.id }
    await emulator.call('sendMessage', { chat_id, text: 'Ảnh đẹp', reply_parameters })
  }
}

const albums = `
~ An sends the album a.jpg, b.mp4 "Khai __giảng__"

An   > album
An   << **Lễ**
        (photo a.jpg) (video b.mp4)

An   > edit
An   = Lễ mới
       (video b.mp4)

An   > answer
An   < ↪ Khai giảng
       Ảnh đẹp

An   > delete
An   - Lễ
       Lễ mới
       (photo a.jpg) (video b.mp4)
An   - ↪ Khai giảng
       Ảnh đẹp

~ An sends the files a.jpg, c.pdf

An   > album
`.trim()

test('an album is one line, an edit shows its one message, and what is taken away is told', async () => {
  expect(await rehearse(albums, clerk)).toBe(`${albums}\n`)
})

/** Greets every group, thanks whoever taps, and leaves when it is told to. */
const usher: SmallBot = async (emulator, update) => {
  const { my_chat_member, callback_query } = emulator
    .updates()
    .find(one => one.update_id === update.update_id)!
  const text = 'Chào <b>hội đồng</b>'
  const reply_markup = { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'ack' }]] }
  const isNew = /member|administrator/.test(my_chat_member?.new_chat_member.status ?? '')
  if (my_chat_member && isNew)
    await emulator.call('sendMessage', {
      chat_id: my_chat_member.chat.id,
      text,
      parse_mode: 'HTML',
      reply_markup,
    })
  if (callback_query)
    await emulator.call('answerCallbackQuery', { callback_query_id: callback_query.id, text: 'Cảm ơn' })
}

const meeting = `
~ the group "Hội đồng Hoa Mai" has Hùng, Lan

~ Hùng adds the bot to the group "Hội đồng Hoa Mai"
"Hội đồng Hoa Mai" << Chào **hội đồng**
                      [Đã nhận]

~ Lan taps [Đã nhận] in "Hội đồng Hoa Mai"
Lan  ! Cảm ơn

~ Hùng makes a supergroup of "Hội đồng Hoa Mai"

~ Lan writes "xin chào" in "Hội đồng Hoa Mai"

~ Hùng removes the bot from "Hội đồng Hoa Mai"

~ Hùng makes the bot an administrator of the channel "Trường Hoa Mai"
"Trường Hoa Mai" < Chào hội đồng
                   [Đã nhận]

~ Hùng takes from the bot the right to write in "Trường Hoa Mai"
"Trường Hoa Mai" < …
`.trim()

test('a group has its title in quotes, and what is said there is told under it', async () => {
  const went = await rehearse(meeting, usher, false)
  expect(went).toBe(`${meeting.split('\n').slice(0, -1).join('\n')}\n`)
  await expect(rehearse(meeting, usher)).rejects.toThrow('"Trường Hoa Mai" < …')
})

test('what happened in groups can be played again from its transcript', async () => {
  const [stage, again] = [stageFor(usher), stageFor(usher)]
  await play(parse(meeting), stage, { strict: false })
  const told = transcriptOf(stage.emulator.events(), stage.nameOf)
  await play(parse(told), again, { strict: true })
  expect(transcriptOf(again.emulator.events(), again.nameOf)).toBe(told)
})

test('a group itself says nothing', () => {
  expect(() => parse('"Hội đồng" > xin chào')).toThrow('a group says nothing')
})
