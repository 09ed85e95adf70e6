import { Api } from 'grammy'
import { sentCards } from '../../../src/announcements/content.ts'
import { contentOf } from '../../../src/campaigns/cards.ts'
import { render } from '../../../src/lib/render.ts'
import { answering } from '../lib/child.ts'

// a bare loop that sends the same message with the same concurrency, and keeps no ledger

const [, , apiRoot = ''] = process.argv
const api = new Api('1234567:bench', { apiRoot })

type Sending = { count: number; lanes: number }

answering({
  async drain({ count, lanes }: Sending) {
    const campaign = { id: 1, title: 'Dạy tốt – Học tốt' } as Parameters<typeof contentOf>[0]
    const { parts, markup } = render('vi', sentCards(contentOf(campaign), { broadcastId: 1, version: 1 })[0]!)
    let chatId = 0
    const lane = async () => {
      while (chatId < count)
        await api.sendMessage(++chatId, parts[0]!, { parse_mode: 'HTML', reply_markup: markup! })
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  },
  cpu: () => process.cpuUsage(),
})
