import { Api, InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { lan, newServer, newTelegram, refusal, result, sent as sentText, token } from './telegram.ts'

/** The smallest thing that is a PNG with a size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(32)
  bytes.writeUInt32BE(0x89504e47, 0)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

test('a document goes up with its name and comes down as it was', async () => {
  const { telegram, url } = await newServer()
  const api = new Api(token, { apiRoot: url })
  const bytes = Buffer.from('\r\n--boundary\r\nbáo cáo\0\r\n')
  const file = new InputFile(bytes, 'Báo cáo "quý 1".xlsx')
  const sent = await api.sendDocument(lan, file, { caption: '<b>Đây</b>', parse_mode: 'HTML' })
  expect(sent.document.file_name).toBe('Báo cáo "quý 1".xlsx')
  expect(telegram.chat(lan)).toMatchObject([
    { html: '<b>Đây</b>', file: { kind: 'document', size: bytes.length } },
  ])
  const { file_path } = await api.getFile(sent.document.file_id)
  const response = await fetch(`${url}/file/bot${token}/${file_path}`)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
})

test('a file that Telegram has is sent again by its id, as what it is', async () => {
  const { url } = await newServer()
  const api = new Api(token, { apiRoot: url })
  const { document } = await api.sendDocument(lan, new InputFile(Buffer.from('x'), 'a.txt'))
  const again = await api.sendDocument(lan, document.file_id)
  expect(again.document).toEqual(document)
  await expect(api.sendPhoto(lan, document.file_id)).rejects.toThrow(
    "can't use file of type Document as Photo",
  )
  await expect(api.sendPhoto(lan, 'nothing')).rejects.toThrow('wrong file identifier/HTTP URL specified')
})

test('a photo has a size, and what is no picture is refused', async () => {
  const { url } = await newServer()
  const api = new Api(token, { apiRoot: url })
  const { photo } = await api.sendPhoto(lan, new InputFile(png(640, 480), 'a.png'))
  expect(photo.map(({ width, height }) => [width, height])).toEqual([
    [90, 68],
    [320, 240],
    [640, 480],
  ])
  const again = await api.sendPhoto(lan, photo[0]!.file_id)
  expect(again.photo.at(-1)).toEqual(photo.at(-1))
  const send = (bytes: Uint8Array) => api.sendPhoto(lan, new InputFile(bytes, 'a.png'))
  await expect(send(Buffer.from('text'))).rejects.toThrow('IMAGE_PROCESS_FAILED')
  await expect(send(png(9000, 2000))).rejects.toThrow('PHOTO_INVALID_DIMENSIONS')
  await expect(send(png(2100, 100))).rejects.toThrow('PHOTO_INVALID_DIMENSIONS')
  await expect(send(new Uint8Array(11 * 1024 * 1024))).rejects.toThrow('too big for a photo')
})

const item = (name: string) => ({
  type: 'document' as const,
  media: new InputFile(Buffer.from(name), name),
  caption: name,
})

test('an album is two to ten files of one kind, in order', async () => {
  const { telegram, url } = await newServer()
  const api = new Api(token, { apiRoot: url })
  const sent = await api.sendMediaGroup(lan, [item('a.txt'), item('b.txt')])
  expect(sent.map(({ caption }) => caption)).toEqual(['a.txt', 'b.txt'])
  expect(new Set(telegram.chat(lan).map(({ album }) => album)).size).toBe(1)
  await expect(api.sendMediaGroup(lan, [item('a.txt')])).rejects.toThrow('must include 2-10 items')
})

test('what people send can be fetched by the bot, up to 20 MB', async () => {
  const telegram = newTelegram()
  telegram.sendFile(lan, {
    name: 'minh chứng.pdf',
    mime: 'application/pdf',
    bytes: Buffer.from('%PDF'),
    caption: 'Đây',
  })
  telegram.sendPhoto(lan, { bytes: png(10, 10) })
  expect(telegram.updates()).toMatchObject([
    { message: { caption: 'Đây', document: { file_name: 'minh chứng.pdf', mime_type: 'application/pdf' } } },
    { message: { photo: [{ width: 10, height: 10 }] } },
  ])
  const large = telegram.sendFile(lan, { name: 'a', mime: 'a/b', bytes: new Uint8Array(21 * 1024 * 1024) })
  const get = (file_id: string | undefined) => refusal(telegram, 'getFile', { file_id })
  expect(await get(large.file?.id)).toBe('Bad Request: file is too big')
  expect(await get('nothing')).toBe('Bad Request: invalid file_id')
  expect(await get(undefined)).toBe('Bad Request: file_id not specified')
})

test('a caption may have 1024 characters after parsing', async () => {
  const telegram = newTelegram()
  const { file } = telegram.sendFile(lan, { name: 'a', mime: 'a/b', bytes: Buffer.from('x') })
  const send = (caption: string) =>
    refusal(telegram, 'sendDocument', { chat_id: lan, document: file?.id, caption, parse_mode: 'HTML' })
  expect(await send(`<b>${'ộ'.repeat(1024)}</b>`)).toBe('ok')
  expect(await send('ộ'.repeat(1025))).toBe('Bad Request: message caption is too long')
  expect(await refusal(telegram, 'sendDocument', { chat_id: lan })).toBe(
    'Bad Request: there is no document in the request',
  )
})

test('a caption can be edited, a text under a file cannot', async () => {
  const telegram = newTelegram()
  const { file } = telegram.sendFile(lan, { name: 'a', mime: 'a/b', bytes: Buffer.from('x') })
  await result(telegram, 'sendDocument', { chat_id: lan, document: file?.id, caption: 'một' })
  const message_id = telegram.chat(lan).at(-1)?.id
  expect(await refusal(telegram, 'editMessageText', { chat_id: lan, message_id, text: 'hai' })).toBe(
    'Bad Request: there is no text in the message to edit',
  )
  expect(await refusal(telegram, 'editMessageCaption', { chat_id: lan, message_id, caption: 'hai' })).toBe(
    'ok',
  )
})

test('a caption that grows too long by an edit is refused in the server’s own words', async () => {
  const telegram = newTelegram()
  const { file } = telegram.sendFile(lan, { name: 'a', mime: 'a/b', bytes: Buffer.from('x') })
  await result(telegram, 'sendDocument', { chat_id: lan, document: file?.id })
  const message_id = telegram.chat(lan).at(-1)?.id
  const caption = 'ộ'.repeat(1025)
  expect(await refusal(telegram, 'editMessageCaption', { chat_id: lan, message_id, caption })).toBe(
    'Bad Request: MEDIA_CAPTION_TOO_LONG',
  )
})

const planOf = (media: string) => ({ type: 'document', media, caption: 'Kế hoạch' })

test('a file can be put in the place of another and under a text, but not of another kind in an album', async () => {
  const telegram = newTelegram()
  const sendFile = (name: string) =>
    telegram.sendFile(lan, { name, mime: 'a/b', bytes: Buffer.from(name) }).file!.id
  const [first, second] = [sendFile('a'), sendFile('b')]
  const photo = telegram.sendPhoto(lan, { bytes: png(100, 100) }).file!.id
  const edit = (message_id: number | undefined, media: unknown) =>
    refusal(telegram, 'editMessageMedia', { chat_id: lan, message_id, media })
  await result(telegram, 'sendDocument', { chat_id: lan, document: first, caption: 'Kế hoạch' })
  const { id } = telegram.chat(lan).at(-1)!
  expect(await edit(id, planOf(first))).toMatch('message is not modified')
  expect(await edit(id, planOf(second))).toBe('ok')
  expect(telegram.message(lan, id)?.file?.name).toBe('b')
  expect(await edit(await sentText(telegram, { text: 'x' }), planOf(second))).toBe('ok')
  expect(await edit(telegram.say(lan, 'y').id, planOf(second))).toBe(
    "Bad Request: message media can't be edited",
  )
  await result(telegram, 'sendMediaGroup', { chat_id: lan, media: [planOf(first), planOf(second)] })
  expect(await edit(telegram.chat(lan).at(-1)?.id, { type: 'photo', media: photo })).toBe(
    "Bad Request: can't change media type in the album",
  )
  expect(await edit(id, undefined)).toBe('Bad Request: parameter "media" is required')
})
