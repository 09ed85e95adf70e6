import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeInvitations } from '../../../src/people/invitations/make.ts'
import { missingFrom } from '../../../src/people/invitations/rules.ts'
import { rosterOf } from '../../../src/people/invitations/store.ts'
import { readActor } from '../../../src/people/store.ts'
import { openDesk } from '../../bot/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let school: number
beforeEach(async () => {
  desk = await openDesk(['Khách', 'Lạ'])
  school = (await desk.db.unit.findFirstOrThrow({ where: { name: { endsWith: 'Hoa Mai' } } })).id
})
afterEach(() => desk.close())

const personCalled = async (given: string) =>
  await desk.db.person.findFirstOrThrow({ where: { name: { endsWith: ` ${given}` } } })

/** The code of somebody's newest invitation. */
const codeOf = async (given: string) => {
  const { id } = await personCalled(given)
  return (await desk.db.joinCode.findFirstOrThrow({ where: { personId: id }, orderBy: { id: 'desc' } })).code
}

const last = (who: string) => desk.said(who).at(-1) ?? ''

const forge = (who: string, data: string) => desk.forge(who, data)

const inviteHoaMai = () => forge('An', `invite:${school}`)

async function share(who: string, contact: { phone?: string; userId?: number | null } = {}): Promise<void> {
  desk.emulator.shareContact(desk.userOf(who), contact)
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

describe('whoever the roster has a phone of', () => {
  beforeEach(async () => {
    const { id } = await personCalled('Oanh')
    await desk.db.person.update({ where: { id }, data: { phone: '+84900001006' } })
    await inviteHoaMai()
    await desk.go('Khách', `/start ${await codeOf('Oanh')}`, 'đồng ý', 'đúng')
  })

  test('comes in with that very number', async () => {
    await share('Khách')
    await desk.go('Khách', 'gửi')
    expect(last('Khách')).toContain('Chào mừng thầy/cô Lê Thị Kim Oanh!')
    expect((await personCalled('Oanh')).telegramId).toBe(BigInt(desk.userOf('Khách')))
  })

  test('F-U20: does not come in with a contact of somebody else, of nobody, or passed on', async () => {
    await share('Khách', { phone: '+84900001006', userId: desk.userOf('Minh') })
    expect(last('Khách')).toContain('không phải số Telegram của chính thầy/cô')
    await share('Khách', { phone: '+84900001006', userId: null })
    expect(last('Khách')).toContain('không phải số Telegram của chính thầy/cô')
    const contact = { phone: '+84900001006', firstName: 'Khách', userId: desk.userOf('Khách') }
    desk.emulator.forwardContact(desk.userOf('Khách'), contact)
    await desk.bot.handle(desk.emulator.updates().at(-1)!)
    expect(last('Khách')).toContain('không phải số Telegram của chính thầy/cô')
    await desk.go('Khách', 'gửi')
    expect((await personCalled('Oanh')).telegramId).toBeNull()
  })

  test('does not come in with a number of their own that is another, nor without one', async () => {
    await share('Khách', { phone: '+84912345678' })
    expect(last('Khách')).toContain('không trùng với số điện thoại của Lê Thị Kim Oanh')
    await desk.go('Khách', 'bỏ qua', '0900001006', 'gửi')
    expect((await personCalled('Oanh')).telegramId).toBeNull()
  })

  test('does not come in when the roster gets another number before the end', async () => {
    await share('Khách')
    await desk.db.person.update({
      where: { id: (await personCalled('Oanh')).id },
      data: { phone: '+84912345678' },
    })
    await desk.go('Khách', 'gửi')
    expect((await personCalled('Oanh')).telegramId).toBeNull()
  })
})

test('an invitation lets in one person of the roster with all their roles, and tells every school', async () => {
  const oanh = await personCalled('Oanh')
  const other = await desk.db.unit.findFirstOrThrow({ where: { name: { endsWith: 'Bình Minh' } } })
  const post = { personId: oanh.id, unitId: other.id, role: 'teacher' as const }
  await desk.db.membership.create({ data: post })
  await inviteHoaMai()
  const people = await desk.db.person.count()
  await desk.go('Khách', await codeOf('Oanh'), 'đồng ý')
  expect(last('Khách')).toContain(
    'phó hiệu trưởng (Trường Tiểu học Hoa Mai), giáo viên (Trường Tiểu học Bình Minh)',
  )
  await desk.go('Khách', 'đúng', 'bỏ qua', 'gửi')
  const actor = await readActor(desk.db, desk.userOf('Khách'))
  expect(actor).toMatchObject({ personId: oanh.id, memberships: [{ role: 'deputy' }, { role: 'teacher' }] })
  expect(await desk.db.person.count()).toBe(people)
  expect(await desk.db.consent.count({ where: { personId: oanh.id } })).toBe(1)
  expect(await desk.db.audit.count({ where: { action: 'invitation.use', personId: oanh.id } })).toBe(1)
  const told = await desk.db.delivery.findMany({ where: { key: { startsWith: 'joined:' } } })
  expect(
    told.map(({ unitId }) => unitId === other.id).toSorted((one, two) => Number(one) - Number(two)),
  ).toEqual([false, true, true])
})

test('of two who open one invitation at once, one comes in', async () => {
  await inviteHoaMai()
  const code = await codeOf('Oanh')
  for (const who of ['Khách', 'Lạ']) await desk.go(who, code, 'đồng ý', 'đúng', 'bỏ qua')
  await desk.many([desk.last('Khách', 'gửi'), desk.last('Lạ', 'gửi')])
  const joined = (await personCalled('Oanh')).telegramId
  expect([BigInt(desk.userOf('Khách')), BigInt(desk.userOf('Lạ'))]).toContain(joined)
  expect(await desk.db.audit.count({ where: { action: 'invitation.use' } })).toBe(1)
  const refused = joined === BigInt(desk.userOf('Lạ')) ? 'Khách' : 'Lạ'
  expect(desk.said(refused).join()).toContain('Mã này đã dùng hết lượt')
  expect(desk.said(refused).join()).not.toContain('Chào mừng')
})

test('an invitation that is withdrawn while its form is open lets nobody in', async () => {
  await inviteHoaMai()
  await desk.go('Khách', await codeOf('Oanh'), 'đồng ý', 'đúng', 'bỏ qua')
  await desk.go('An', '/moi hoa mai', '[Thu hồi tất cả]', '[Thu hồi…]')
  await desk.go('Khách', 'gửi')
  expect(last('Khách')).toContain('Mã này đã bị thu hồi')
  expect((await personCalled('Oanh')).telegramId).toBeNull()
})

test('whoever has left the school does not come in by an old invitation', async () => {
  await inviteHoaMai()
  await desk.db.membership.updateMany({
    where: { personId: (await personCalled('Oanh')).id },
    data: { endedAt: desk.clock.now() },
  })
  await desk.go('Khách', await codeOf('Oanh'))
  expect(last('Khách')).toContain('Mã này đã bị thu hồi')
})

test('guesses are limited for invitations as for all codes', async () => {
  await inviteHoaMai()
  for (const digit of [2, 3, 4, 5, 6]) await desk.go('Lạ', `ABCD234${digit}`)
  await desk.go('Lạ', await codeOf('Oanh'))
  expect(last('Lạ')).toContain('thử sai quá nhiều lần')
})

test('however often and by however many at once it is pressed, each person has one open invitation', async () => {
  await Promise.all(
    ['An', 'Hùng', 'An', 'Hùng'].map(async (who, index) => {
      desk.emulator.press(desk.userOf(who), 1, `invite:${school}`, { forged: true })
      const update = { ...desk.emulator.updates().at(-1)!, update_id: 910_000_000 + index }
      await desk.bot.handle(update)
    }),
  )
  const codes = await desk.db.joinCode.findMany({ where: { personId: { not: null } } })
  expect(codes.length).toBe(new Set(codes.map(({ personId }) => personId)).size)
  // the five of Hoa Mai beside Hùng, Lan and Minh, without the two who have joined
  expect(codes.length).toBe(4)
})

test('a button that withdraws or re-issues means the invitation it was made for, and no newer one', async () => {
  await inviteHoaMai()
  const { id } = await personCalled('Oanh')
  const first = await desk.db.joinCode.findFirstOrThrow({ where: { personId: id } })
  await forge('Hùng', `reinvite:${id}:${first.id}`)
  const second = await codeOf('Oanh')
  expect(second).not.toBe(first.code)
  for (const verb of ['reinvite', 'uninvite']) await forge('Hùng', `${verb}:${id}:${first.id}`)
  // of the four, two were made before this one
  await forge('An', `uninvite-all:${school}:${first.id}`)
  expect(await codeOf('Oanh')).toBe(second)
  expect((await desk.db.joinCode.findUniqueOrThrow({ where: { code: second } })).revokedAt).toBeNull()
  const deeds = await desk.db.audit.findMany({ where: { action: { startsWith: 'invitation.' } } })
  expect(deeds.map(({ action, unitId, after }) => ({ action, unitId, after }))).toEqual([
    { action: 'invitation.make', unitId: school, after: { count: 4 } },
    { action: 'invitation.reissue', unitId: school, after: null },
    { action: 'invitation.revoke', unitId: school, after: { count: 2 } },
  ])
})

test('files go to those who may invite there, each is written down, and nobody’s forged button yields one', async () => {
  await inviteHoaMai()
  const buttons = ['invitation-xlsx', 'invitation-docx', 'invitation-poster', 'invitation-text'] as const
  for (const who of ['Lan', 'Mai', 'Khách'])
    for (const each of [...buttons, 'invitations', 'invite', 'reinvite-all', 'uninvite-all'])
      await forge(who, `${each}:${school}:99`)
  for (const who of ['Lan', 'Mai', 'Khách']) expect(desk.said(who).join()).not.toContain('lời mời')
  await forge('Hùng', `invitation-poster:${school}`)
  expect(last('Hùng')).toContain('không thuộc vai trò')
  for (const each of buttons) await forge('An', `${each}:${school}`)
  const files = desk.emulator.chat(desk.userOf('An')).flatMap(({ file }) => (file ? [file.name] : []))
  expect(files).toEqual([
    'moi-tham-gia-truong-tieu-hoc-hoa-mai.xlsx',
    'moi-tham-gia-truong-tieu-hoc-hoa-mai.docx',
    'to-dan-truong-tieu-hoc-hoa-mai.docx',
  ])
  expect(await desk.db.audit.count({ where: { action: 'invitation.export' } })).toBe(2)
})

test('of several schools a number or a part of the name chooses one, and whoever heads one sees only that', async () => {
  await desk.go('An', '/moi hoa mai')
  expect(last('An')).toContain('Mời tham gia: Trường Tiểu học Hoa Mai')
  await desk.go('An', '/moi 4')
  expect(last('An')).toContain('Mời tham gia: Trường Tiểu học Hoa Mai')
  await desk.go('An', '/moi trường')
  expect(last('An')).toContain('Mời tham gia: tất cả các đơn vị')
  await desk.go('Hùng', '/moi binh minh')
  expect(last('Hùng')).toContain('Mời tham gia: Trường Tiểu học Hoa Mai')
  await desk.go('Mai', '/moi hoa mai')
  expect(last('Mai')).toContain('không thuộc vai trò')
})

test('a thousand people are invited in one go', async () => {
  const people = Array.from({ length: 1000 }, (_, index) => ({ name: `Nguyễn Văn ${index}` }))
  const ids = await desk.db.person.createManyAndReturn({ data: people, select: { id: true } })
  const data = ids.map(({ id }) => ({ personId: id, unitId: school, role: 'teacher' as const }))
  await desk.db.membership.createMany({ data })
  const actor = await readActor(desk.db, desk.userOf('An'))
  const missing = missingFrom(await rosterOf(desk.db, [school]))
  let statements = 0
  const count = await desk.db.$transaction(tx => {
    const spied = new Proxy(tx, {
      get(target, name: keyof typeof tx) {
        if (name === '$executeRaw' || name === '$queryRaw' || name === 'joinCode') statements += 1
        return target[name]
      },
    })
    return makeInvitations({ tx: spied, actor, now: desk.clock.now() }, missing)
  })
  expect([count, statements]).toEqual([1004, 4])
  expect(await desk.db.joinCode.count({ where: { personId: { not: null } } })).toBe(1004)
})
