import { afterEach, expect, test } from 'vitest'
import { drawPicture } from '../../src/playground/scenario/picture.ts'
import { lan, openWeb } from './web.ts'

let web: Awaited<ReturnType<typeof openWeb>>
const opened = async () => (web = await openWeb())
afterEach(() => web.close())

const say = (text: string, markup?: object) =>
  web.emulator().call('sendMessage', { chat_id: lan, text, ...(markup && { reply_markup: markup }) })

test('a page that comes is shown everything, of a long chat only the newest 300 messages', async () => {
  const { emulator, listen } = await opened()
  for (let i = 1; i <= 305; i++) emulator().say(lan, `tin ${i}`)
  const { chats, cast, stage, botName } = await (await listen()).next('all')
  expect(chats[0]).toMatchObject({ user: lan, hidden: 5, blocked: false })
  expect(chats[0]!.messages.map(({ text }) => text)).toEqual(
    Array.from({ length: 300 }, (_, i) => `tin ${i + 6}`),
  )
  expect(cast.map(({ name }) => name)).toEqual(['Lan', 'Mai'])
  expect(new Set(cast.map(({ hue }) => hue)).size).toBe(2)
  expect({ stage, botName }).toMatchObject({
    botName: 'phongtrao_bot',
    stage: { officeCode: 'AB12-CD34', bot: 'up' },
  })
})

test('what is said, corrected and deleted reaches the page', async () => {
  const { act, emulator, listen } = await opened()
  const page = await listen()
  await act('say', { user: lan, text: 'mười hia' })
  const { message } = await page.next('message')
  await act('edit', { user: lan, message: message.id, text: 'mười hai' })
  expect(await page.next('message')).toMatchObject({ message: { id: message.id, text: 'mười hai' } })
  await say('Đã ghi 12')
  const answer = await page.next('message')
  expect(answer).toMatchObject({ user: lan, message: { from: 'bot', text: 'Đã ghi 12' } })
  await emulator().call('deleteMessage', { chat_id: lan, message_id: answer.message.id })
  expect(await page.next('gone')).toMatchObject({ user: lan, id: answer.message.id })
})

test('a press and what the bot answers to it reach the page', async () => {
  const { act, emulator, listen } = await opened()
  await act('start', { user: lan, payload: 'j_HM4821' })
  expect(emulator().chat(lan)[0]!.text).toBe('/start j_HM4821')
  await say('Nhận chưa?', { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'ack' }]] })
  const page = await listen()
  const message = emulator().chat(lan).at(-1)!.id
  await act('press', { user: lan, message, data: 'ack' })
  expect(await page.next('pressed')).toMatchObject({ id: message, data: 'ack' })
  const { callbackId } = emulator().events().at(-1)!
  await emulator().call('answerCallbackQuery', {
    callback_query_id: callbackId,
    text: 'Cảm ơn',
    show_alert: true,
  })
  expect(await page.next('answer')).toMatchObject({ user: lan, text: 'Cảm ơn', alert: true })
})

test('the page knows who blocked the bot, also after a reload', async () => {
  const { act, listen } = await opened()
  const page = await listen()
  await act('start', { user: lan, payload: '' })
  await act('block', { user: lan })
  while (!(await page.next('chat')).blocked);
  expect((await (await listen()).next('all')).chats[0]).toMatchObject({ blocked: true })
  await act('unblock', { user: lan })
  while ((await page.next('chat')).blocked);
})

test('commands, keyboard and typing of the bot reach the page', async () => {
  const { act, emulator, listen } = await opened()
  await act('start', { user: lan, payload: '' })
  const page = await listen()
  const commands = [{ command: 'menu', description: 'Các mục' }]
  await emulator().call('setMyCommands', { commands })
  expect((await page.next('chat')).commands).toEqual(commands)
  await emulator().call('sendChatAction', { chat_id: lan, action: 'typing' })
  expect(await page.next('typing')).toMatchObject({ user: lan })
  await say('Số nào?', { keyboard: [[{ text: 'Chia sẻ', request_contact: true }]], one_time_keyboard: true })
  while ((await page.next('chat')).keyboard?.rows[0]?.[0]?.asks !== 'contact');
})

test('one’s own number carries one’s own id, somebody else’s card does not', async () => {
  const { act, emulator } = await opened()
  await act('contact', { user: lan, of: lan })
  await act('contact', { user: lan, of: 5 })
  expect(
    emulator()
      .chat(lan)
      .map(({ contact }) => contact),
  ).toMatchObject([{ userId: lan }, { userId: 5, firstName: 'Mai' }])
})

const upload = (
  words: Record<string, string>,
  files: readonly [name: string, type: string, bytes: Uint8Array][],
) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ user: String(lan), ...words })) form.set(name, value)
  for (const [index, [name, type, bytes]] of files.entries())
    form.set(`file${index}`, new Blob([Buffer.from(bytes)], { type }), name)
  return fetch(`${web.url}/api/files`, { method: 'POST', body: form })
}

test('a file goes up with a caption and comes down as it was, and never as a page', async () => {
  const { url, emulator } = await opened()
  const bytes = new TextEncoder().encode('<script>alert(1)</script>')
  const sent = await upload({ caption: 'Em **gửi** ạ' }, [['minh chứng.html', 'text/html', bytes]])
  expect(sent.status).toBe(200)
  const { file, text, entities } = emulator().chat(lan)[0]!
  expect([text, entities]).toEqual(['Em gửi ạ', [{ type: 'bold', offset: 3, length: 3 }]])
  const got = await fetch(`${url}/api/file?id=${file!.id}`)
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; .*minh%20ch%E1%BB%A9ng.html$/)
  expect(got.headers.get('content-type')).toBe('application/octet-stream')
})

const picture = (name: string) => [name, 'image/png', drawPicture(name)] as const
const plain = (name: string) => [name, 'application/pdf', Buffer.from(name)] as const

test('several files go up together: pictures as one album, other files as another', async () => {
  const { emulator } = await opened()
  await upload({ caption: 'Lễ' }, [[...plain('a.pdf')], [...picture('b.png')], [...picture('c.png')]])
  const chat = emulator().chat(lan)
  expect(chat.map(({ file, text }) => [file?.name, file?.kind, text])).toEqual([
    ['b.png', 'photo', 'Lễ'],
    ['c.png', 'photo', ''],
    ['a.pdf', 'document', ''],
  ])
  expect(chat.map(({ album }) => album !== undefined)).toEqual([true, true, false])
})

test('pictures can go as files, and more than ten things as several albums', async () => {
  const { emulator } = await opened()
  await upload({ as: 'files' }, [[...picture('a.png')]])
  await upload(
    {},
    Array.from({ length: 12 }, (_, n) => [...plain(`${n}.pdf`)]),
  )
  const [first, ...rest] = emulator().chat(lan)
  expect(first?.file?.kind).toBe('document')
  expect(rest.map(({ file }) => file?.name)).toEqual(Array.from({ length: 12 }, (_, n) => `${n}.pdf`))
  expect(new Set(rest.map(({ album }) => album)).size).toBe(2)
})

test('what is no form with files, or has none, is refused', async () => {
  const { url } = await opened()
  expect((await fetch(`${url}/api/files`, { method: 'POST', body: 'x' })).status).toBe(415)
  expect((await upload({}, [])).status).toBe(400)
})

test('what is typed with marks is sent with formatting, and can be taken up again with its marks', async () => {
  const { act, listen } = await opened()
  const page = await listen()
  await act('say', { user: lan, text: 'Gấp: **hôm nay**' })
  const { message } = await page.next('message')
  expect(message).toMatchObject({ text: 'Gấp: hôm nay', typed: 'Gấp: **hôm nay**' })
  await act('edit', { user: lan, message: message.id, text: '__Gấp__' })
  expect((await page.next('message')).message.entities).toEqual([{ type: 'italic', offset: 0, length: 3 }])
})
