import type { Db } from '../../src/database/client.ts'

/** A campaign's announcement as it stands in the database once it has left, without its deliveries. */
export async function announced(db: Db, campaignId: number, createdAt: Date): Promise<{ id: number }> {
  const { officeId, title } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })
  const content = { cards: [{ text: [['campaigns-announcement']] }], asks: true, link: 'pledge' }
  const words = { title, content, cards: content.cards, fingerprint: title }
  return await db.broadcast.create({
    data: { officeId, campaignId, ...words, createdById: 1, createdAt, recipients: 1 },
  })
}
