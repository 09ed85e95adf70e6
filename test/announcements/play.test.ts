import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, at, dayOf } from '../../src/lib/time.ts'
import { depth } from '../depth.ts'
import { letter, openLetters, type Letters } from './letters.ts'

const people = 6

type Act =
  | { kind: 'correct'; messages: number }
  | { kind: 'withdraw' | 'restart' | 'wait' | 'flood' | 'days' }
  | { kind: 'block' | 'return' | 'delete' | 'join'; person: number }
  | { kind: 'lose'; count: number }
  | { kind: 'settle' }

const person = fc.integer({ min: 1, max: people })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('correct' as const), messages: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('withdraw' as const, 'days' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('restart' as const, 'wait' as const, 'flood' as const) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('block' as const, 'return' as const, 'delete' as const, 'join' as const),
      person,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('lose' as const), count: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
)

test('whatever happens, everybody ends with exactly the newest version once, or the account says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async acts => {
      const letters = await openLetters(people)
      // the last one joins only later, perhaps
      await letters.db.person.update({ where: { id: people }, data: { telegramId: null } })
      await letters.write(letter('v1.', 'v1.'))
      for (const each of acts) await perform(letters, each)
      await letters.post.telegram.calm()
      // long enough for whatever has to wait for the morning
      letters.post.clock.set(at(addDays(dayOf(letters.post.clock.now()), 1), '08:00'))
      await letters.beat(6)
      const deleters = acts.flatMap(each => (each.kind === 'delete' ? [each.person] : []))
      await judge(letters, new Set(deleters))
      // the next play has the same database
      await letters.post.stop()
    }),
    {
      numRuns: depth(8, 60),
      seed: Number(process.env['SEED'] ?? 20_261_127),
      endOnFailure: true,
    },
  )
}, 300_000)

async function perform(letters: Letters, each: Act): Promise<void> {
  const { post } = letters
  switch (each.kind) {
    case 'correct': {
      const words = `v${(await letters.now()).version + 1}.`
      return void (await letters.correct(letter(...Array<string>(each.messages).fill(words))))
    }
    case 'withdraw':
      return void (await letters.withdraw())
    case 'restart':
      return await post.restart()
    case 'wait':
      return await letters.beat()
    case 'flood':
      return post.telegram.tooMany(7, { count: 2 })
    case 'days':
      return post.clock.set(new Date(post.clock.now().getTime() + 49 * 3_600_000))
    case 'block':
      return await letters.reach(each.person, true)
    case 'return':
      return await letters.reach(each.person, false)
    case 'delete':
      return await letters.loses(each.person).catch(() => undefined)
    case 'join':
      return await letters.joins(people)
    case 'lose':
      return post.telegram.dropAfterDelivery({ next: each.count })
    case 'settle':
      return await post.settle()
  }
}

/** What somebody sees at the end against what the ledger says of them. */
async function judge(letters: Letters, deleters: ReadonlySet<number>): Promise<void> {
  const { version, withdrawnAt } = await letters.now()
  const ends = await letters.ends()
  for (const id of letters.everybody) {
    const texts = letters.has(id)
    const end = ends.get(id)!
    const seen = JSON.stringify({ id, end, version, withdrawnAt, texts })
    const newest = texts.filter(text => text.includes(`v${version}.`))
    expect(newest.filter(text => text.startsWith('📌')).length, seen).toBeLessThanOrEqual(1)
    expect(texts.filter(isGone).length, seen).toBeLessThanOrEqual(2)
    if (withdrawnAt && end === 'replied') expect(texts.filter(isGone).length, seen).toBe(1)
    if (deleters.has(id)) continue
    if (end === 'deleted') expect(texts, seen).toEqual([])
    if (withdrawnAt && end === 'edited') expect(texts.every(isGone), seen).toBe(true)
    if (!withdrawnAt && ['sent', 'edited', 'replied'].includes(end))
      expect(newest.length, seen).toBeGreaterThan(0)
    if (!withdrawnAt && end === 'sent') expect(newest, seen).toEqual(texts)
  }
  const { readers = 0, sent: _sent, ...parts } = await letters.account()
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(readers)
  expect(parts['left'] ?? 0).toBe(0)
}

const isGone = (text: string) => text.startsWith('Thông báo này đã được')
