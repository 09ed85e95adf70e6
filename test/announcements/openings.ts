import { openDesk } from '../bot/desk.ts'

type Desk = Awaited<ReturnType<typeof openDesk>>

/** A desk with two officers: Cúc, who leads a school in the demo office, helps in the office as well. */
export async function openOffice(): Promise<Desk> {
  const desk = await openDesk(['Cúc'])
  const { personId } = await desk.db.membership.findFirstOrThrow({
    where: { person: { telegramId: desk.userOf('Cúc') } },
  })
  await desk.db.membership.create({ data: { personId, unitId: 1, role: 'officer' } })
  return desk
}

/** An launches the campaign of the demo office, of which everybody is told. */
export async function launchCampaign({ go }: Pick<Desk, 'go'>): Promise<void> {
  const opened = ['/phongtrao', '[Phong trào thi đua yêu nước…]']
  await go('An', ...opened, '[Xem trước và phát động]', '[Phát động…]')
}
