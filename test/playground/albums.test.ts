import { expect, test } from 'vitest'
import type { Emulator } from '../../src/playground/emulator/api.ts'
import { drawPicture } from '../../src/playground/scenario/picture.ts'
import { lan, minh, newClock, newTelegram, refusal, result } from './telegram.ts'

const bytes = Buffer.from('x')

/** A Telegram that has two photos, a video, two documents and a piece of music of Lan's. */
function withFiles(telegram = newTelegram()) {
  const photo = (name: string) => telegram.sendPhoto(lan, { name, bytes: drawPicture(name) }).file!.id
  const file = (name: string) => telegram.sendFile(lan, { name, mime: 'a/b', bytes }).file!.id
  const ids = {
    photo: photo('a.jpg'),
    other: photo('b.jpg'),
    video: telegram.sendVideo(lan, { name: 'c.mp4', mime: 'video/mp4', bytes }).file!.id,
    document: file('d.pdf'),
    another: file('e.pdf'),
    audio: telegram.sendAudio(lan, { name: 'f.mp3', mime: 'audio/mpeg', bytes }).file!.id,
  }
  return { telegram, ids }
}

const item = (type: string, media: string, more: object = {}) => ({ type, media, ...more })

const album = (telegram: Emulator, media: readonly object[], more: object = {}) =>
  refusal(telegram, 'sendMediaGroup', { chat_id: lan, media, ...more })

test('photos and videos stand together in an album, documents and music only among themselves', async () => {
  const { telegram, ids } = withFiles()
  const [photo, video] = [item('photo', ids.photo), item('video', ids.video)]
  const [document, audio] = [item('document', ids.document), item('audio', ids.audio)]
  expect(await album(telegram, [photo, video])).toBe('ok')
  expect(await album(telegram, [document, item('document', ids.another)])).toBe('ok')
  expect(await album(telegram, [photo, document])).toBe(
    "Bad Request: document can't be mixed with other media types",
  )
  expect(await album(telegram, [audio, video])).toBe(
    "Bad Request: audio can't be mixed with other media types",
  )
})

test('an album has two to ten files, and what is wrong with one of them stops all', async () => {
  const { telegram, ids } = withFiles()
  const photo = item('photo', ids.photo)
  const before = telegram.chat(lan).length
  const refused: [media: readonly object[], reason: string][] = [
    [[], 'there are no messages to send'],
    [[photo], 'media group must include 2-10 items'],
    [Array.from({ length: 11 }, () => photo), 'too many messages to send as an album'],
    [[photo, item('photo', 'nothing')], 'wrong file identifier/HTTP URL specified'],
    [[photo, item('photo', ids.video)], "can't use file of type Video as Photo"],
    [[photo, item('photo', '')], "can't parse InputMedia: media not found"],
    [[photo, item('sticker', ids.photo)], 'can\'t parse InputMedia: type "sticker" is unsupported'],
    [[photo, item('photo', ids.other, { caption: 'x'.repeat(1025) })], 'message caption is too long'],
  ]
  for (const [media, reason] of refused) expect(await album(telegram, media)).toBe(`Bad Request: ${reason}`)
  expect(telegram.chat(lan)).toHaveLength(before)
  expect(
    await album(
      telegram,
      Array.from({ length: 10 }, () => photo),
    ),
  ).toBe('ok')
})

test('buttons under an album are a mistake, and an answer goes with its first file', async () => {
  const { telegram, ids } = withFiles()
  const media = [item('photo', ids.photo), item('photo', ids.other)]
  const reply_markup = { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'x' }]] }
  expect(await album(telegram, media, { reply_markup })).toMatch('does not know the field "reply_markup"')
  const { id } = telegram.say(lan, 'ảnh đâu?')
  expect(await album(telegram, media, { reply_parameters: { message_id: id } })).toBe('ok')
  expect(telegram.chat(lan).at(-2)).toMatchObject({ replyTo: id, quoted: 'ảnh đâu?' })
})

test('an album counts for as many messages as it has files', async () => {
  const clock = newClock()
  const { telegram, ids } = withFiles(newTelegram({ now: clock.now, limits: { perSecond: 3 } }))
  const media = [item('photo', ids.photo), item('photo', ids.other)]
  expect(await album(telegram, media)).toBe('ok')
  expect(await album(telegram, media)).toBe('Too Many Requests: retry after 1')
})

test('a message is copied with its formatting and its file, under another caption if one is given', async () => {
  const { telegram, ids } = withFiles()
  telegram.start(minh)
  const entities = [{ type: 'bold', offset: 0, length: 3 }]
  const text = telegram.say(lan, 'Gấp lắm', { entities })
  const copy = (message_id: number, more: object = {}) =>
    refusal(telegram, 'copyMessage', { chat_id: minh, from_chat_id: lan, message_id, ...more })
  expect(await copy(text.id)).toBe('ok')
  expect(telegram.chat(minh).at(-1)).toMatchObject({ from: 'bot', text: 'Gấp lắm', entities })
  const photo = telegram.chat(lan).find(({ file }) => file?.id === ids.photo)!
  expect(await copy(photo.id, { caption: '<i>Sân</i>', parse_mode: 'HTML' })).toBe('ok')
  expect(telegram.chat(minh).at(-1)).toMatchObject({ file: { id: ids.photo }, html: '<i>Sân</i>' })
  expect(await copy(999_999)).toBe('Bad Request: message to copy not found')
})

test('messages are copied together: an album stays one, and what is gone is passed over', async () => {
  const { telegram, ids } = withFiles()
  telegram.start(minh)
  await album(telegram, [item('photo', ids.photo, { caption: 'Lễ' }), item('photo', ids.other)])
  const message_ids = telegram.chat(lan).map(({ id }) => id)
  const given = { chat_id: minh, from_chat_id: lan, message_ids: [...message_ids.slice(-2), 999_999] }
  const copies = await result(telegram, 'copyMessages', { ...given, remove_caption: true })
  const [one, other] = telegram.chat(minh).slice(-2)
  expect(copies).toEqual([{ message_id: one?.id }, { message_id: other?.id }])
  expect([one?.text, one?.album === other?.album, one?.album !== undefined]).toEqual(['', true, true])
  expect(one?.album).not.toBe(telegram.chat(lan).at(-1)?.album)
  expect(await refusal(telegram, 'copyMessages', { ...given, message_ids: [999_999] })).toBe(
    'Bad Request: there are no messages to forward',
  )
})
