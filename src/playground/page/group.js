import { el, icon } from './dom.js'
import { createLog } from './log.js'
import { openMenu } from './menu.js'
import { announce, note } from './notices.js'
import { t } from './words.js'
import { act } from './wire.js'

/**
 * A group or a channel as its members see it: what is said there, and who of them taps and writes.
 * @param {import('./wire.js').Group} group
 * @param {{ people: import('./wire.js').Person[], botName: () => string, isWatched: (chat: number) => boolean, onUnread: (chat: number, count: number) => void, onOpen: (user: number) => void }} page
 */
export function createGroup(group, page) {
  const { id: chat, title } = group
  let facts = group
  let acting = group.members[0] ?? 0
  let unread = 0

  const nameOf = id => page.people.find(person => person.id === id)?.name ?? ''
  const tell = (/** @type {string} */ action, what = {}) =>
    act(action, { user: acting, chat, ...what }).catch(
      problem => (log.settle(), note(node, t('failed', { reason: problem.message }))),
    )
  const start = (payload = '') => (page.onOpen(acting), act('start', { user: acting, payload }))

  const log = createLog(t('groupOf', { title }), {
    onCommand: text => tell('write', { text }),
    onStart: start,
    onDeepLink: start,
    onGroupLink: payload => tell('write', { text: `/start@${page.botName()} ${payload}` }),
    botName: page.botName,
    onPress: (message, data) => tell('press', { message: message.id, data }),
    onEdit: () => {},
    onGoTo: id => log.goTo(id),
    nameOf,
  })

  const about = el('p')
  const badge = el('span', { class: 'badge', hidden: true })
  const avatar = el('span', { class: 'avatar square', 'aria-hidden': 'true' }, title.slice(0, 1))
  const head = el(
    'header',
    {},
    avatar,
    el('div', { class: 'about' }, el('h2', {}, title, badge), about),
    openMenu(t('groupMenu', { title }), icon('more'), items),
  )
  const members = el('div', { class: 'members', role: 'radiogroup', 'aria-label': t('actingAs') })
  const box = el('input', { 'aria-label': t('write'), placeholder: t('write'), autocomplete: 'off' })
  const send = el('button', { type: 'submit', class: 'tool send', 'aria-label': t('send') }, icon('send'))
  const form = el('form', { class: 'composer', onsubmit: written }, el('div', { class: 'line' }, box, send))
  const node = el(
    'section',
    {
      class: 'phone group',
      id: `chat-${chat}`,
      hue: hueOf(chat),
      'aria-label': t('groupOf', { title }),
      onpointerdown: read,
      onfocusin: read,
      onpointerenter: read,
    },
    head,
    log.node,
    el('div', { class: 'notices' }),
    el('footer', {}, members, form),
  )

  function written(event) {
    event.preventDefault()
    const text = box.value.trim()
    box.value = ''
    if (text !== '') void tell('write', { text })
  }

  /** What can be done with the bot here. */
  function items() {
    const { kind, bot } = facts
    const place = (/** @type {string} */ where) => tell('place', { place: where })
    const isIn = bot === 'member' || bot === 'administrator' || bot === 'muted'
    const enter = kind === 'channel' ? 'administrator' : 'member'
    if (!isIn) return [{ label: t(`bot-${enter}`), pick: () => place(enter) }]
    return [
      bot !== 'administrator' && { label: t('bot-administrator'), pick: () => place('administrator') },
      bot !== 'muted' && kind !== 'group' && { label: t('bot-muted'), pick: () => place('muted') },
      kind === 'group' && { label: t('upgrade'), pick: () => tell('upgrade') },
      { label: t('bot-kicked'), pick: () => place('kicked'), danger: true },
    ].filter(item => item !== false)
  }

  function showFacts(/** @type {import('./wire.js').Group} */ next) {
    facts = next
    if (!facts.members.includes(acting)) acting = facts.members[0] ?? 0
    const out = ['left', 'kicked', 'stranger'].includes(facts.bot)
    const names = facts.members.map(nameOf).filter(name => name !== '')
    about.textContent = `${t(facts.kind)} · ${out ? t('botOut') : names.join(', ')}`
    form.hidden = facts.kind === 'channel'
    members.replaceChildren(...facts.members.map(face))
  }

  /** @param {number} user */
  function face(user) {
    const { hue = 0 } = page.people.find(({ id }) => id === user) ?? {}
    const pick = () => ((acting = user), members.replaceChildren(...facts.members.map(face)))
    const attributes = { role: 'radio', 'aria-checked': String(user === acting), hue, onclick: pick }
    const picture = el('span', { class: 'avatar', 'aria-hidden': 'true' }, nameOf(user).slice(0, 1))
    return el('button', { type: 'button', ...attributes }, picture, nameOf(user))
  }

  function read() {
    if (unread > 0) count(0)
  }

  function count(/** @type {number} */ next) {
    unread = next
    badge.hidden = unread === 0
    badge.textContent = String(unread)
    page.onUnread(chat, unread)
  }

  showFacts(group)

  return {
    node,
    person: { id: chat, name: title, role: t(group.kind), school: '', hue: hueOf(chat), isGroup: true },
    read,
    drop: log.drop,
    pressed: log.pressed,
    settle: log.settle,
    shown: log.toBottom,
    showGroup: showFacts,
    showFacts() {},
    typing() {},
    type() {},
    answer() {},
    speaks() {},
    focus: () => (form.hidden ? head : box).focus(),
    /** @param {import('./bubble.js').Message} message */
    put(message) {
      if (!log.put(message) || message.from !== 'bot') return
      announce(`${title}: ${message.text.slice(0, 300)}`)
      if (!page.isWatched(chat)) count(unread + 1)
    },
    /** @param {import('./wire.js').Chat} given */
    load({ messages, hidden }) {
      read()
      log.load(messages, hidden)
    },
  }
}

/** @param {number} id @returns {number} a colour that stays with a group */
const hueOf = id => (Math.abs(id % 1000) * 67 + 20) % 360
