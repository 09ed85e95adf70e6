import { afterEach, expect, test } from 'vitest'
import { lan, openWeb } from './web.ts'

let web: Awaited<ReturnType<typeof openWeb>>
const opened = async () => (web = await openWeb())
afterEach(() => web.close())

const mai = 5

/** A group that Lan founded with Mai in it, as the page does it. */
async function founded(kind: 'group' | 'channel' = 'group') {
  const { act, emulator, listen } = await opened()
  const page = await listen()
  await act('group', { user: lan, kind, title: 'Hội đồng', members: [mai, lan], payload: '' })
  const { id } = emulator().groups()[0]!
  const say = (text: string, markup?: object) =>
    emulator().call('sendMessage', { chat_id: id, text, ...(markup && { reply_markup: markup }) })
  return { act, emulator, page, id, say, listen }
}

test('a group that somebody founds appears with its members, and goes on after a reload', async () => {
  const { page, id, say, listen } = await founded()
  const { groups } = await page.next('groups')
  expect(groups).toMatchObject([{ id, title: 'Hội đồng', kind: 'group', members: [lan, mai], bot: 'member' }])
  await say('Họp')
  while ((await page.next('message')).message.text !== 'Họp');
  const all = await (await listen()).next('all')
  expect(all.groups).toHaveLength(1)
  expect(all.chats.at(-1)).toMatchObject({ user: id, messages: [{ service: {} }, { text: 'Họp' }] })
})

test('a member taps and writes in a group, and it is told who it was', async () => {
  const { act, page, id, say, emulator } = await founded()
  await say('Họp', { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'ack' }]] })
  const message = emulator().chat(id).at(-1)!.id
  await act('press', { user: mai, chat: id, message, data: 'ack' })
  expect(await page.next('pressed')).toMatchObject({ user: id, id: message })
  expect(emulator().updates().at(-1)?.callback_query?.from.id).toBe(mai)
  await act('write', { user: mai, chat: id, text: 'Vâng' })
  while ((await page.next('message')).message.by !== mai);
})

test('the bot is made an administrator, silenced and removed, and the page knows each time', async () => {
  const { act, page, id } = await founded('channel')
  const places: unknown[] = [(await page.next('groups')).groups[0]?.bot]
  for (const place of ['muted', 'kicked']) {
    await act('place', { user: lan, chat: id, place })
    places.push((await page.next('groups')).groups[0]?.bot)
  }
  expect(places).toEqual(['administrator', 'muted', 'kicked'])
  const written = await act('write', { user: lan, chat: id, text: 'x' })
  expect(written.status).toBe(400)
})

test('a group that was upgraded stands in the place of the old one', async () => {
  const { act, page, id } = await founded()
  await act('upgrade', { user: lan, chat: id })
  let { groups } = await page.next('groups')
  while (groups[0]?.id === id) groups = (await page.next('groups')).groups
  expect(groups).toMatchObject([{ kind: 'supergroup', title: 'Hội đồng' }])
})

test('who is not in a group cannot act there', async () => {
  const { act, emulator, id } = await founded()
  emulator().addUser({ id: 99, first_name: 'Minh' })
  const written = await act('write', { user: 99, chat: id, text: 'x' })
  expect([written.status, ((await written.json()) as { problem: string }).problem]).toEqual([
    400,
    'Only members write in "Hội đồng"',
  ])
})

test('a group that a link of the bot’s founded hears what the link carries', async () => {
  const { act, emulator } = await opened()
  const about = { user: lan, kind: 'group', title: 'Hội đồng', members: [lan] }
  await act('group', { ...about, payload: 'g_1' })
  expect(emulator().updates().at(-1)?.message?.text).toBe('/start@phongtrao_bot g_1')
})
