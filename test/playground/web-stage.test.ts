import { EventEmitter, once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { lan, openWeb } from './web.ts'

let web: Awaited<ReturnType<typeof openWeb>>
const opened = async () => (web = await openWeb())
afterEach(() => web.close())

test('the director’s keys reach the stage', async () => {
  const { act, did } = await opened()
  await act('restart', {})
  await act('travel', { to: '2021-05-05T07:30:00+07:00' })
  await act('play', { name: '01', speed: 2 })
  await act('pause', { paused: true })
  await act('speed', { speed: 4 })
  await act('stop', {})
  expect(did).toEqual([
    'restart',
    'travel 2021-05-05T00:30:00.000Z',
    'play 01 ×2',
    'pause true',
    'speed 4',
    'stop',
  ])
})

test('time only goes forward, and only known scenarios are played', async () => {
  const { act, did } = await opened()
  expect((await act('travel', { to: '2021-05-04T07:30:00+07:00' })).status).toBe(400)
  expect((await act('travel', { to: 'tomorrow' })).status).toBe(400)
  expect((await act('play', { name: '../secret', speed: 1 })).status).toBe(404)
  expect(did).toEqual([])
})

test('a play does not keep the page waiting, and its failure is told', async () => {
  const { act, stage, listen } = await opened()
  const page = await listen()
  const end = new EventEmitter()
  stage.play = async () => {
    await once(end, 'done')
    throw new Error('The chat went another way')
  }
  expect((await act('play', { name: '01', speed: 1 })).status).toBe(200)
  end.emit('done')
  expect((await page.next('problem')).text).toContain('The chat went another way')
})

test('a change on the stage is told to every page', async () => {
  const { stage, ring, listen } = await opened()
  const pages = await Promise.all([listen(), listen()])
  for (const page of pages) await page.next('all')
  stage.bot = () => 'restarting'
  ring()
  for (const page of pages) expect((await page.next('stage')).stage.bot).toBe('restarting')
})

test('the one-time code goes from the page once the bot has answered to it', async () => {
  const { stage, emulator, listen } = await opened()
  emulator().start(lan)
  const page = await listen()
  expect((await page.next('all')).stage.officeCode).toBe('AB12-CD34')
  stage.officeCode = async () => null
  await emulator().call('sendMessage', { chat_id: lan, text: 'Cảm ơn' })
  expect((await page.next('stage')).stage.officeCode).toBeNull()
})

test('a new beginning shows every page the empty phones, and then the new chats', async () => {
  const { act, emulator, listen } = await opened()
  emulator().say(lan, 'cũ')
  const page = await listen()
  await page.next('all')
  await act('reset', {})
  expect((await page.next('all')).chats[0]!.messages).toEqual([])
  emulator().say(lan, 'mới')
  expect((await page.next('message')).message.text).toBe('mới')
})

test('the transcript can be fetched', async () => {
  const { url } = await opened()
  expect(await (await fetch(`${url}/api/transcript`)).text()).toBe('Lan  > /start\n')
})
