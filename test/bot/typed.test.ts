import { inspect } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { basics } from '../../src/bot/basics.ts'
import type { Feature } from '../../src/bot/context.ts'
import { reply } from '../../src/bot/reply.ts'
import type { Db } from '../../src/database/client.ts'
import { asIs } from '../../src/forms/question.ts'
import { button } from '../../src/lib/card.ts'
import { openDesk } from './desk.ts'
import { longForm } from './long.ts'
import { openBot, said } from './open.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(async () => await desk?.close())

const lastSaid = (who: string) => desk.said(who).at(-1)

test('a number typed twice, the second time before its answer was read, is asked back and does nothing more', async () => {
  desk = await openDesk()
  await desk.go('An', '/phongtrao', 'yeu nuoc', '[Xem trước và phát động]')
  const typed = [desk.last('An', '1'), desk.last('An', '1')]
  for (const update of typed) await desk.bot.handle(update)
  expect(await desk.db.broadcast.findMany({ select: { pausedAt: true } })).toEqual([{ pausedAt: null }])
  expect(lastSaid('An')).toContain('Có phải thầy/cô muốn chọn nút này?')
})

test('a number typed behind a form that is gone is asked back, and words are understood', async () => {
  desk = await openDesk()
  await desk.go('An', '/tonghop', '/kybaocao', 'huy', '2')
  expect(lastSaid('An')).toContain('Có phải thầy/cô muốn chọn nút này?')
  await desk.go('An', '1')
  expect(lastSaid('An')).toContain('📊 Học sinh bỏ học')
  await desk.go('An', '/kybaocao', 'huy', 'theo truong')
  expect(lastSaid('An')).toContain('9/9 trường đã gửi số liệu')
})

test('a form that is put aside can be gone on with by typing, also by somebody who has not joined', async () => {
  desk = await openDesk(['Khách'])
  await desk.go('An', '/mathamgia', 'hoa mai', 'giao vien', '3', 'gui')
  const { code } = await desk.db.joinCode.findFirstOrThrow()
  await desk.go('Khách', code, 'để sau', 'lam tiep')
  expect(lastSaid('Khách')).toContain('Câu 1/3')
  await desk.go('Khách', 'huy', 'lam tiep')
  expect(lastSaid('Khách')).toContain('biểu mẫu đã xong')
  await desk.go('Khách', 'tong hop ket qua')
  expect(lastSaid('Khách')).toContain('mã tham gia')
})

test('an address and a text to copy are said, because there is nothing to tap', async () => {
  desk = await openDesk()
  await desk.go('An', '/mathamgia', 'hoa mai', 'giao vien', '3', 'gui', '2')
  const { code } = await desk.db.joinCode.findFirstOrThrow()
  expect(lastSaid('An')).toBe(`Sao chép mã\n${code.slice(0, 4)}-${code.slice(4)}`)
  await desk.go('An', 'sao chep duong dan')
  expect(lastSaid('An')).toBe(`Sao chép đường dẫn\nhttps://t.me/phongtrao_bot?start=${code}`)
})

test('words with as many letters as a code are a button, and a code without digits is a code all the same', async () => {
  desk = await openDesk()
  await desk.go('An', '/ngonngu en', '/donvi hoa mai', 'add a team')
  expect(lastSaid('An')).toContain('Question 1/')
  await desk.go('An', 'cancel', 'de thams a')
  expect(await desk.db.joinGuess.count()).toBe(0)
  const [{ id: unitId }] = [await desk.db.unit.findFirstOrThrow({ where: { kind: 'school' } })]
  const dates = { createdAt: desk.clock.now(), expiresAt: new Date(desk.clock.now().getTime() + 1000) }
  await desk.db.joinCode.create({ data: { code: 'DETHAMSA', unitId, role: 'teacher', ...dates } })
  await desk.go('An', 'de thams a')
  expect((await desk.db.draft.findFirstOrThrow({ orderBy: { id: 'desc' } })).form).toBe('role')
})

test('a delivered card whose words went away with a deploy takes no words from others', async () => {
  desk = await openDesk()
  const { id: personId } = await desk.db.person.findFirstOrThrow({ where: { name: { endsWith: ' Lan' } } })
  const now = desk.clock.now()
  const card = { text: [['gone-words']], buttons: [[{ label: ['gone-button'], press: 'run:menu' }]] }
  const chatId = desk.userOf('Lan')
  const times = { dueAt: now, createdAt: now, sentAt: now }
  await desk.db.delivery.create({
    data: { key: 'old', personId, chatId, messageIds: [1], card, language: 'vi', ...times },
  })
  await desk.go('Lan', '/menu', 'dang ky thi dua')
  expect(lastSaid('Lan')).toContain('chưa có phong trào nào đang mở')
})

/** The same database, and every statement that goes through it. */
function watched() {
  const statements: string[] = []
  const wrap = (db: Db): Db =>
    new Proxy(db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target)
        if (name !== '$queryRaw' && name !== '$executeRaw') {
          if (typeof name === 'string' && !name.startsWith('$')) statements.push(name)
          return value
        }
        return (...given: unknown[]) => {
          statements.push(inspect(given, { depth: 6 }))
          return Reflect.apply(value as () => unknown, target, given)
        }
      },
    })
  const since = () => statements.splice(0).filter(sql => !/Delivery|FloodClock|^then$/.test(sql))
  return { wrap, since }
}

const list: Feature = {
  name: 'list',
  commands: [
    {
      name: 'ds',
      async run(ctx) {
        await reply(ctx, { text: [asIs('Chọn')], buttons: [[button(asIs('Một'), 'one')]] })
      },
    },
  ],
  buttons: { one: async ctx => void (await reply(ctx, { text: [asIs('Đã chọn')] })) },
}

test('an answer to an open form takes two statements, as before; a list of buttons takes one more than its words', async () => {
  const { wrap, since } = watched()
  const bot = await openBot([longForm(3), list, basics], 1, { db: wrap })
  const say = async (words: string) => {
    since()
    bot.telegram.say(1, words)
    await bot.telegram.idle()
    return since()
  }
  await say('/mo')
  const answered = await say('5')
  expect(answered).toHaveLength(2)
  expect(answered.filter(sql => sql.includes('Offer'))).toEqual([])
  await say('huỷ')
  await say('có')
  const listed = await say('/ds')
  expect(listed).toHaveLength(3)
  expect(listed.at(-1)).toContain('INSERT INTO "Offer"')
  expect(await say('một')).toHaveLength(3)
  expect(said(bot, 1).at(-1)).toBe('Đã chọn')
})
