import { recordEvent } from '../chats.ts'
import { method } from '../method.ts'
import { isLonger } from '../read.ts'
import { badRequest } from '../refusal.ts'

const lifetime = 150_000

export const answerCallbackQuery = method(
  { callback_query_id: 'text', text: 'text', show_alert: 'flag', url: 'text', cache_time: 'int' },
  (core, { callback_query_id = '', text = '', show_alert = false, url }) => {
    const callback = core.callbacks.get(callback_query_id)
    if (!callback || callback.answered || core.now() - callback.at > lifetime)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    if (isLonger(text, 200)) throw badRequest('MESSAGE_TOO_LONG')
    if (url && !url.startsWith('https://t.me/')) throw badRequest('URL_INVALID')
    callback.answered = true
    const { id, userId, data } = callback
    recordEvent(core, { kind: 'answered', chatId: userId, text, callbackId: id, data, alert: show_alert })
    return true
  },
)
