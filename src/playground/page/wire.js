/**
 * @typedef {{ id: number, name: string, role: string, school: string, hue: number, isGroup?: boolean }} Person
 * @typedef {{ id: number, title: string, kind: 'group' | 'supergroup' | 'channel', members: number[], bot: string }} Group
 * @typedef {{ blocked: boolean, keyboard: import('./reply-keys.js').ReplyKeyboard | null, commands: { command: string, description: string }[] }} ChatFacts
 * @typedef {ChatFacts & { user: number, hidden: number, messages: import('./bubble.js').Message[] }} Chat
 * @typedef {{ title: string, speaker: number | null, direction: string | null, line: number, lines: number, paused: boolean, speed: number }} Play
 * @typedef {{ bot: 'up' | 'restarting' | 'down', now: number, play: Play | null, officeCode: string | null, scenarios: { name: string, title: string }[], canStep: boolean }} StageFacts
 * @typedef {{ kind: 'all', botName: string, cast: Person[], groups: Group[], chats: Chat[], stage: StageFacts }} Everything
 * @typedef {Everything
 *   | { kind: 'groups', groups: Group[], chats: Chat[] }
 *   | { kind: 'message', user: number, message: import('./bubble.js').Message }
 *   | { kind: 'gone', user: number, id: number }
 *   | ({ kind: 'chat', user: number } & ChatFacts)
 *   | { kind: 'typing', user: number }
 *   | { kind: 'pressed', user: number, id: number, data: string }
 *   | { kind: 'answer', user: number, text: string, alert: boolean }
 *   | { kind: 'stage', stage: StageFacts }
 *   | { kind: 'problem', text: string }
 *   | { kind: 'link', up: boolean }} News
 */

const pause = 2000

/**
 * Listens to what happens. Each connection starts with everything there is, so a lost one needs no catching up.
 * @param {(news: News) => void} onNews
 */
export function listen(onNews) {
  const source = new EventSource('api/events')
  source.onmessage = event => onNews(JSON.parse(event.data))
  source.onopen = () => onNews({ kind: 'link', up: true })
  source.onerror = () => {
    onNews({ kind: 'link', up: false })
    // the browser tries again by itself, except after a refusal
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onNews), pause)
  }
}

/** Does one thing on the stage; what comes of it arrives as news. @param {string} action @param {object} [what] @returns {Promise<any>} */
export async function act(action, what = {}) {
  return read(
    await fetch(`api/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    }),
  )
}

/** @param {number} user @param {File[]} files @param {string} caption @param {boolean} asFiles */
export async function upload(user, files, caption, asFiles) {
  const form = new FormData()
  form.set('user', String(user))
  form.set('caption', caption)
  if (asFiles) form.set('as', 'files')
  for (const [index, file] of files.entries()) form.set(`file${index}`, file, file.name)
  return read(await fetch('api/files', { method: 'POST', body: form }))
}

/** @returns {Promise<string>} */
export async function transcript() {
  const response = await fetch('api/transcript')
  if (!response.ok) throw new Error(response.statusText)
  return response.text()
}

/** @param {Response} response */
async function read(response) {
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(body.problem ?? response.statusText)
  return body
}
