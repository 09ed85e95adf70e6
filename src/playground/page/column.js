import { createComposer } from './composer.js'
import { el } from './dom.js'
import { found, foundingItems } from './found.js'
import { taskList } from './guide.js'
import { createGate, createHead } from './head.js'
import { createLog } from './log.js'
import { alertOn, announce, choose, note } from './notices.js'
import { createReplyKeys } from './reply-keys.js'
import { parts } from './split.js'
import { t } from './words.js'
import { act, upload } from './wire.js'

/** How long "the bot is typing" is believed, as in Telegram's apps. */
const typingLasts = 5000

/**
 * One person's phone: header, messages, keys and typing box.
 * @param {import('./wire.js').Person} person
 * @param {{ people: import('./wire.js').Person[], botName: () => string, isWatched: (user: number) => boolean, onUnread: (user: number, count: number) => void, onOpen: (user: number) => void }} page
 */
export function createColumn(person, page) {
  const { id: user, name } = person
  let unread = 0
  let typingUntil = 0
  let facts = /** @type {import('./wire.js').ChatFacts} */ ({
    blocked: false,
    keyboard: null,
    commands: [],
  })

  const tell = (/** @type {string} */ action, what = {}) =>
    act(action, { user, ...what }).catch(failed)
  const failed = problem => (log.settle(), note(node, t('failed', { reason: problem.message })))
  const say = async text => {
    // one after another, or they would arrive in any order
    for (const part of parts(text)) await tell('say', { text: part })
  }
  const start = (payload = '', as = user) =>
    as === user ? tell('start', { payload }) : (page.onOpen(as), act('start', { user: as, payload }))

  /** A link that was sent to one person is often meant for another. */
  const openAs = (payload, at) =>
    choose(
      at,
      t('openAs'),
      [person, ...page.people.filter(({ id }) => id !== user)].map(one => ({
        label: `${one.name} · ${one.role}, ${one.school}`,
        pick: () => start(payload, one.id),
      })),
    )

  const log = createLog(t('chatOf', person), {
    onCommand: say,
    onStart: start,
    onDeepLink: openAs,
    onGroupLink: payload => found('group', person, page.people, payload),
    botName: page.botName,
    onPress: (message, data) => tell('press', { message: message.id, data }),
    onEdit: message => composer.edit(message),
    onGoTo: id => log.goTo(id),
  })
  const keys = createReplyKeys({
    people: page.people,
    me: person,
    onSay: say,
    onContact: of => tell('contact', { of }),
    onChange: (has, open, hint) => composer.setKeyboard(has, open, hint),
  })
  const send = (files, caption, asFiles) => upload(user, files, caption, asFiles).catch(failed)
  const composer = createComposer(name, {
    onSay: say,
    onEdited: (message, text) => tell('edit', { message, text }),
    onFiles: send,
    lastOwn: log.lastOwn,
    onKeyboard: () => keys.toggle(),
  })

  const head = createHead(person, () => [
    { label: t('sendStart'), pick: () => start() },
    ...foundingItems(person, page.people),
    facts.blocked
      ? { label: t('unblock'), pick: () => tell('unblock') }
      : { label: t('block'), pick: () => tell('block'), danger: true },
  ])
  const gate = createGate(name, { onStart: () => start(), onUnblock: () => tell('unblock') })
  const empty = el(
    'div',
    { class: 'empty', hidden: true },
    el('p', {}, el('b', {}, t('empty'))),
    el('p', {}, t('emptyHint', { name })),
    taskList(name),
  )
  const notices = el('div', { class: 'notices' })
  const foot = el('footer', {}, gate.node, composer.node, keys.node)
  const node = el(
    'section',
    {
      class: 'phone',
      id: `chat-${user}`,
      hue: person.hue,
      'aria-label': t('chatOf', person),
      onpointerdown: read,
      onfocusin: read,
      onpointerenter: read,
      ondragover: e => e.preventDefault(),
      ondrop: dropped,
    },
    head.node,
    log.node,
    empty,
    notices,
    foot,
  )

  function read() {
    if (unread === 0) return
    unread = 0
    count()
  }

  function count() {
    head.count(unread)
    page.onUnread(user, unread)
  }

  function dropped(/** @type {DragEvent} */ event) {
    event.preventDefault()
    composer.attach(event.dataTransfer?.files ?? [])
  }

  function showFacts(/** @type {import('./wire.js').ChatFacts} */ next) {
    facts = next
    const closed = next.blocked || log.isEmpty()
    gate.show(closed, next.blocked)
    composer.node.hidden = closed
    keys.node.classList.toggle('closed', closed)
    keys.set(next.keyboard)
    composer.setCommands(next.commands)
    empty.hidden = !log.isEmpty()
  }

  function typing() {
    typingUntil = Date.now() + typingLasts
    log.typing(true)
    setTimeout(() => Date.now() >= typingUntil && log.typing(false), typingLasts)
  }

  /** @param {import('./bubble.js').Message} message */
  function put(message) {
    const isNew = log.put(message)
    if (!empty.hidden) showFacts(facts)
    if (!isNew || message.from !== 'bot') return
    typingUntil = 0
    log.typing(false)
    announce(`${name}: ${message.text.slice(0, 300)}`)
    if (page.isWatched(user)) return
    unread += 1
    count()
  }

  /** Puts the next thing into the person's hands: the words in the box, or first the start. */
  function type(/** @type {string} */ text) {
    if (!gate.isClosed()) composer.type(text)
    else if (facts.blocked) gate.focus()
    else void start().then(() => composer.type(text))
  }

  return {
    node,
    person,
    put,
    read,
    typing,
    showFacts,
    drop: log.drop,
    type,
    pressed: log.pressed,
    focus: () => (gate.isClosed() ? gate : composer).focus(),
    shown: log.toBottom,
    /** @param {import('./wire.js').Chat} chat */
    load(chat) {
      read()
      log.load(chat.messages, chat.hidden)
      showFacts(chat)
    },
    /** @param {{ text: string, alert: boolean }} answer */
    answer({ text, alert }) {
      log.settle()
      if (text !== '') alert ? alertOn(node, text) : note(node, text)
    },
    /** @param {boolean} on */
    speaks: on => node.classList.toggle('speaks', on),
  }
}
