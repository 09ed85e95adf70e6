import { expect, test } from 'vitest'
import { drawPicture } from '../../src/playground/scenario/picture.ts'
import { lan, minh, newTelegram, refusal } from './telegram.ts'

const file = (name: string) => ({ name, mime: 'application/octet-stream', bytes: Buffer.from(name) })
const picture = (name: string) => ({ name, mime: 'image/jpeg', bytes: drawPicture(name) })
const bold = [{ type: 'bold', offset: 0, length: 3 }]

test('what somebody formats reaches the bot as entities, with those that Telegram finds by itself', () => {
  const telegram = newTelegram()
  const message = telegram.say(lan, 'Gấp: gõ /menu', { entities: bold })
  const entities = [...bold, { type: 'bot_command', offset: 8, length: 5 }]
  expect(telegram.updates()).toMatchObject([{ message: { text: 'Gấp: gõ /menu', entities } }])
  expect(message.html).toBe('<b>Gấp</b>: gõ <a data-command="/menu">/menu</a>')
})

test('formatting that crosses the cut of a long text goes on in the next message', () => {
  const telegram = newTelegram()
  const whole = [{ type: 'bold', offset: 0, length: 5000 }]
  telegram.say(lan, 'x'.repeat(5000), { entities: whole })
  const lengths = telegram.chat(lan).map(({ entities }) => entities.map(({ length }) => length))
  expect(lengths).toEqual([[4096], [904]])
})

test('a caption reaches the bot with its formatting, a text under nothing does not', () => {
  const telegram = newTelegram()
  telegram.sendPhoto(lan, { ...picture('a.jpg'), caption: 'Sân trường', entities: bold })
  telegram.sendVideo(lan, { ...file('b.mp4') })
  telegram.sendAudio(lan, { ...file('c.mp3') })
  const [photo, video, audio] = telegram.updates().map(({ message }) => message)
  expect(photo).toMatchObject({ caption: 'Sân trường', caption_entities: bold })
  expect(photo?.photo?.length).toBeGreaterThan(1)
  expect(video).toMatchObject({ video: { file_name: 'b.mp4', mime_type: 'video/mp4' } })
  expect(video).not.toHaveProperty('caption')
  expect(audio).toMatchObject({ audio: { mime_type: 'audio/mpeg' } })
  const tooLong = { ...file('d.pdf'), caption: 'x'.repeat(1025) }
  expect(() => telegram.sendFile(lan, tooLong)).toThrow('at most 1024')
})

test('an album is an update for each file, all with one name, and the words come with the first', () => {
  const telegram = newTelegram()
  const items = ['a.jpg', 'b.jpg', 'c.jpg'].map(name => ({ kind: 'photo' as const, ...picture(name) }))
  telegram.sendAlbum(lan, items, { caption: 'Lễ khai giảng' })
  const messages = telegram.updates().map(({ message }) => message)
  expect(messages.map(message => message?.caption)).toEqual(['Lễ khai giảng', undefined, undefined])
  expect(new Set(messages.map(message => message?.media_group_id)).size).toBe(1)
  expect(messages[0]?.media_group_id).toMatch(/^\d+$/)
  telegram.sendAlbum(lan, items)
  expect(new Set(telegram.chat(lan).map(({ album }) => album)).size).toBe(2)
})

test('Telegram’s apps make no album of one, of eleven, or of documents among photos', () => {
  const telegram = newTelegram()
  const document = { kind: 'document' as const, ...file('a.pdf') }
  const photo = { kind: 'photo' as const, ...picture('a.jpg') }
  expect(() => telegram.sendAlbum(lan, [photo])).toThrow('two to ten')
  expect(() =>
    telegram.sendAlbum(
      lan,
      Array.from({ length: 11 }, () => document),
    ),
  ).toThrow('two to ten')
  expect(() => telegram.sendAlbum(lan, [photo, document])).toThrow("document can't be mixed")
  expect(telegram.chat(lan)).toEqual([])
})

test('the bot can send on to anybody what somebody sent to it', async () => {
  const telegram = newTelegram()
  telegram.start(minh)
  telegram.sendPhoto(lan, picture('a.jpg'))
  const photo = telegram.updates().at(-1)?.message?.photo?.at(-1)?.file_id
  expect(await refusal(telegram, 'sendPhoto', { chat_id: minh, photo })).toBe('ok')
  expect(telegram.chat(minh).at(-1)?.file?.name).toBe('a.jpg')
  expect(await refusal(telegram, 'sendDocument', { chat_id: minh, document: photo })).toBe(
    "Bad Request: can't use file of type Photo as Document",
  )
})

test('a caption that somebody corrects arrives as a correction', () => {
  const telegram = newTelegram()
  const { id } = telegram.sendPhoto(lan, { ...picture('a.jpg'), caption: 'Sân trừong' })
  telegram.editText(lan, id, 'Sân trường', bold)
  expect(telegram.updates().at(-1)).toMatchObject({
    edited_message: { message_id: id, caption: 'Sân trường', caption_entities: bold },
  })
})
