import { expect, test } from 'vitest'
import { everyoneJoins } from '../../src/playground/scenario/everyone.ts'
import { openWorld } from '../world.ts'

test('who agreed to an older notice is asked again once a day, and nothing stands in the way', async () => {
  const stage = await openWorld()
  await everyoneJoins(stage)
  const lan = await stage.db.person.findFirstOrThrow({ where: { name: { endsWith: ' Lan' } } })
  const old = { personId: lan.id, version: '1', hash: 'f00d', agreedAt: stage.now() }
  await stage.db.consent.create({ data: old })
  const user = stage.userOf('Lan')
  const heard = () => stage.emulator.chat(user).filter(({ from }) => from === 'bot')
  const say = async (text: string) => {
    const before = heard().length
    stage.emulator.say(user, text)
    await stage.settle()
    return heard()
      .slice(before)
      .map(({ text: said }) => said.split('\n')[0]!)
  }

  expect(await say('/menu')).toEqual([
    expect.stringMatching(/^Xin chào/),
    expect.stringMatching(/đã có bản mới/),
  ])
  expect(await say('/menu')).toHaveLength(1)
  await stage.travel(new Date(stage.now().getTime() + 86_400_000))
  expect(await say('/menu')).toHaveLength(2)

  stage.emulator.pressLabel(user, 'Đọc thông báo mới')
  await stage.settle()
  expect(heard().at(-1)!.text).toContain('Thông báo về dữ liệu cá nhân')
  await say('đồng ý')
  expect(await say('gửi')).toEqual([expect.stringMatching(/đã ghi nhận/)])
  const [consent] = await stage.db.consent.findMany({ orderBy: { id: 'desc' } })
  expect(consent).toMatchObject({ personId: lan.id, version: '2' })
  await stage.travel(new Date(stage.now().getTime() + 86_400_000))
  expect(await say('/menu')).toHaveLength(1)
  await stage.close()
})
