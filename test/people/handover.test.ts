import { beforeEach, expect, test } from 'vitest'
import { readDrafts } from '../../src/forms/store.ts'
import { allStored } from '../../src/forms/state.ts'
import { codeForm } from '../../src/people/code.form.ts'
import { joinForm } from '../../src/people/join.form.ts'
import { figuresForm } from '../../src/indicators/figures.form.ts'
import type { Card } from '../../src/lib/card.ts'
import { addNotices } from '../../src/outbox/store.ts'
import { handOver, arrive, type Handover } from '../../src/people/staff/handover.ts'
import {
  actorOf,
  db,
  fill,
  letReport,
  morning,
  openPeriod,
  owedSubmission,
  schoolOf,
  seedWorld,
  shown,
  shownAll,
} from '../indicators/world.ts'

let unitId: number
let submissionId: number

beforeEach(async () => {
  await seedWorld()
  await openPeriod()
  unitId = await schoolOf('Hoa Mai')
  submissionId = await owedSubmission('Hoa Mai')
})

const after = (nth: number) => new Date(morning.getTime() + nth)

const idOf = async (given: string) =>
  (await db.person.findFirstOrThrow({ where: { name: { endsWith: ` ${given}` } } })).id

const report = (given: string, lines: readonly string[]) => fill(given, figuresForm, { submissionId }, lines)

const draftsOf = async (given: string) =>
  (await readDrafts(db, (await actorOf(given)).chatId)).map(({ state }) => allStored(state).length)

async function handTo(given: string, order: Partial<Handover> = {}): Promise<void> {
  const to = await idOf(given)
  const by = await idOf('An')
  await db.$transaction(tx => handOver(tx, { unitId, to, by, now: morning, ...order }))
}

const told = async (given: string) => {
  const rows = await db.delivery.findMany({
    where: { personId: await idOf(given), key: { startsWith: 'handover:' } },
  })
  return rows.map(({ card }) => shown(card as unknown as Card))
}

const rolesOf = async (given: string) =>
  (await actorOf(given)).memberships.map(
    ({ role, unit }) => `${role} ${unit.id === unitId ? 'here' : 'there'}`,
  )

test('The one before is cut off at once, and the drafts of the school go on where they were', async () => {
  await report('Hùng', ['196', '2/980'])
  const asked = shownAll(await report('Hùng', []))
  await handTo('Lan')
  expect(await rolesOf('Hùng')).toEqual([])
  expect(await rolesOf('Lan')).toEqual(['principal here'])
  expect(await draftsOf('Hùng')).toEqual([])
  expect(await draftsOf('Lan')).toEqual([2])
  expect(shownAll(await report('Lan', []))).toBe(asked)
  expect(shownAll(await report('Hùng', ['5/980']))).toBe('Biểu mẫu này đã đóng.')
})

test('Both are told, the new one with what waits and a way to go on', async () => {
  await report('Hùng', ['196'])
  await handTo('Lan', { oldBecomes: 'teacher' })
  expect(await told('Hùng')).toEqual([
    expect.stringContaining('Từ nay Trần Thị Lan là hiệu trưởng Trường Tiểu học Hoa Mai.'),
  ])
  expect(await told('Hùng')).toEqual([expect.stringContaining('Ở trường, thầy/cô giữ vai trò giáo viên.')])
  const [card] = await told('Lan')
  expect(card).toContain('1 báo cáo đang chờ:\n• Học kỳ II, hạn đến hết thứ Hai 31/05/2021, đang làm dở')
  expect(card).toContain('[Làm tiếp: Học kỳ II]')
  expect(await rolesOf('Hùng')).toEqual(['teacher here'])
})

test('A draft keeps the answers of the one before, but not the numbers of their messages', async () => {
  await report('Hùng', [])
  await db.draft.updateMany({
    data: { state: { answers: { figures: ['TH-01=812=196', 'TH-02=815=2/980'] } } },
  })
  await handTo('Lan')
  const { state } = await db.draft.findFirstOrThrow()
  expect(state).toEqual({ answers: { figures: ['TH-01==196', 'TH-02==2/980'] } })
})

test('Where both have a draft of the same report, the one with more answers stays, and it is said', async () => {
  await letReport('Oanh')
  await report('Hùng', ['196', '2/980'])
  await report('Oanh', ['196'])
  await handTo('Oanh')
  expect(await draftsOf('Oanh')).toEqual([2])
  expect(await told('Oanh')).toEqual([expect.stringContaining('bản trả lời được nhiều câu hơn được giữ lại')])
  await handTo('Hùng')
  expect(await draftsOf('Hùng')).toEqual([2])
})

test('A personal draft stays with the person', async () => {
  const { chatId } = await actorOf('Hùng')
  const draft = {
    form: 'pledge',
    subject: '{}',
    state: { answers: {} },
    createdAt: morning,
    updatedAt: morning,
  }
  await db.draft.create({ data: { chatId, ...draft } })
  await handTo('Lan')
  expect(await draftsOf('Hùng')).toEqual([0])
})

test('What the school is told and has not left goes to the new principal, once', async () => {
  const [hung, lan] = [await idOf('Hùng'), await idOf('Lan')]
  const card = { text: [['bot-not-understood']] } as const
  const later = new Date('2021-05-28T07:30:00+07:00')
  const both = [hung, lan].map(to => ({ key: `reminder:9:3:1:${to}`, to, unitId, card, dueAt: later }))
  const others = [
    { key: `reminder:9:1:1:${hung}`, to: hung, unitId, card, dueAt: later },
    { key: `broadcast:9:${hung}`, to: hung, card, dueAt: later },
  ]
  await addNotices(db, [...both, ...others], morning)
  await handTo('Lan')
  const rows = await db.delivery.findMany({ where: { dueAt: later }, orderBy: { key: 'asc' } })
  expect(rows.map(({ key, personId, chatId, cancelledAt }) => [key, personId, chatId, cancelledAt])).toEqual([
    [`broadcast:9:${hung}`, hung, 1002n, null],
    [`reminder:9:1:1:${lan}`, lan, 1006n, null],
    [`reminder:9:3:1:${hung}`, hung, 1002n, morning],
    [`reminder:9:3:1:${lan}`, lan, 1006n, null],
  ])
})

test('A new principal without a chat finds the drafts when they join', async () => {
  await report('Hùng', ['196'])
  await handTo('Minh')
  expect(await draftsOf('Hùng')).toEqual([1])
  expect(shownAll(await report('Hùng', []))).toBe('Biểu mẫu này đã đóng.')
  const minh = await db.person.update({ where: { id: await idOf('Minh') }, data: { telegramId: 1009 } })
  await db.$transaction(tx => arrive(tx, minh.id, morning))
  expect(await db.draft.findMany({ select: { chatId: true } })).toEqual([{ chatId: 1009n }])
  const { card } = await db.delivery.findFirstOrThrow({ where: { key: { startsWith: 'inherited:' } } })
  expect(shown(card as unknown as Card)).toContain('[Làm tiếp: Học kỳ II]')
})

test('Handing a school to who leads it changes nothing and tells nobody', async () => {
  await handTo('Hùng')
  expect(await rolesOf('Hùng')).toEqual(['principal here'])
  expect([...(await told('Hùng')), ...(await told('Lan'))]).toEqual([])
  expect(await db.audit.count({ where: { action: 'principal.replace' } })).toBe(0)
})

test('Of ten handovers at once the school has one principal in the end, and each is written down', async () => {
  const to = await Promise.all(['Lan', 'Minh', 'Oanh', 'Hà', 'Tùng'].map(idOf))

  await Promise.all(
    [...to, ...to].map((id, nth) =>
      db.$transaction(tx => handOver(tx, { unitId, to: id, by: null, now: after(nth) })),
    ),
  )
  expect(await db.membership.count({ where: { unitId, role: 'principal', endedAt: null } })).toBe(1)
  const deeds = await db.audit.findMany({ where: { action: 'principal.replace' } })
  expect(deeds.length).toBeGreaterThanOrEqual(5)
})

test('A code for the principal of a school that has one says so before, at making it and at joining', async () => {
  const made = await fill('An', codeForm, {}, ['hoa mai', 'hieu truong', '2', '1'])
  expect(shownAll(made)).toContain('Lưu ý: trường đang có hiệu trưởng là Phạm Quốc Hùng.')
  await fill('An', codeForm, {}, ['gửi'])
  await report('Hùng', ['196'])
  const { id: codeId, maxUses } = await db.joinCode.findFirstOrThrow()
  expect(maxUses).toBe(1)
  const review = await fill('nobody', joinForm, { codeId }, ['dong y', 'Trần Văn Nam', 'bo qua'])
  expect(shownAll(review)).toContain('Lưu ý: Trường Tiểu học Hoa Mai đang có hiệu trưởng khác trên bot.')
  await fill('nobody', joinForm, { codeId }, ['gửi'])
  expect(await rolesOf('Hùng')).toEqual([])
  expect(await told('Hùng')).toEqual([expect.stringContaining('Từ nay Trần Văn Nam là hiệu trưởng')])
  expect(await told('Nam')).toEqual([expect.stringContaining('[Làm tiếp: Học kỳ II]')])
})

test('A code for a principal who is expected and has not joined says nothing of anybody else', async () => {
  const made = await fill('An', codeForm, {}, ['ánh dương', 'hieu truong', '1'])
  expect(shownAll(made)).not.toContain('Lưu ý')
})
