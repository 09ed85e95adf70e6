import { createBar, showTrouble } from './bar.js'
import { createColumn } from './column.js'
import { find } from './dom.js'
import { createGroup } from './group.js'
import { createGuide } from './guide.js'
import { note } from './notices.js'
import { createPlayer } from './player.js'
import { createTabs } from './tabs.js'
import { t, translatePage } from './words.js'
import { listen } from './wire.js'

/** @typedef {ReturnType<typeof createColumn> | ReturnType<typeof createGroup>} Column */

translatePage()
const narrow = matchMedia('(max-width: 760px)')

/** @type {Map<number, Column>} */
const columns = new Map()
let people = /** @type {import('./wire.js').Person[]} */ ([])
let botName = ''
let linked = false
let stage = /** @type {import('./wire.js').StageFacts | null} */ (null)

const byName = (/** @type {string} */ name) =>
  [...columns.values()].find(({ person }) => person.name === name)
const tabs = createTabs(user => columns.get(user)?.shown())
const player = createPlayer()
const guide = createGuide({
  onGo: name => open(byName(name)?.person.id),
  onType(name, text) {
    open(byName(name)?.person.id)
    byName(name)?.type(text)
  },
  onMorning: () => bar.nextMorning(),
  personOf: name => byName(name)?.person,
})
const bar = createBar({ onGuide: guide.toggle, onReset: guide.restart })

/** Brings one phone before the reader's eyes. @param {number | undefined} user */
function open(user) {
  const column = user !== undefined && columns.get(user)
  if (!column) return
  tabs.pick(user)
  column.node.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  column.node.classList.remove('called')
  requestAnimationFrame(() => column.node.classList.add('called'))
}

/** @param {import('./wire.js').Everything} all */
function showAll({ botName: name, cast, groups, chats, stage: facts }) {
  botName = name
  if (people.map(({ id }) => id).join() !== cast.map(({ id }) => id).join()) raise(cast)
  showGroups(groups, chats)
  for (const chat of chats) columns.get(chat.user)?.load(chat)
  showStage(facts)
}

/** @param {import('./wire.js').Person[]} cast */
function raise(cast) {
  people = cast
  columns.clear()
  for (const person of cast) columns.set(person.id, createColumn(person, surroundings()))
  find('#phones').replaceChildren(...[...columns.values()].map(({ node }) => node))
  raiseTabs()
}

/** What the phones need of the page around them. */
const surroundings = () => ({
  people,
  botName: () => botName,
  // a play is watched as a whole
  isWatched: (/** @type {number} */ chat) =>
    narrow.matches
      ? tabs.current() === chat
      : !!stage?.play || !!columns.get(chat)?.node.matches(':hover, :focus-within'),
  onUnread: tabs.unread,
  onOpen: open,
})

/** Groups come and go beside the phones. @param {import('./wire.js').Group[]} groups @param {import('./wire.js').Chat[]} chats */
function showGroups(groups, chats) {
  const gone = [...columns.keys()].filter(id => id < 0 && !groups.some(group => group.id === id))
  for (const id of gone) {
    columns.get(id)?.node.remove()
    columns.delete(id)
  }
  const added = groups.filter(({ id }) => !columns.has(id))
  for (const group of added) {
    const column = createGroup(group, surroundings())
    columns.set(group.id, column)
    find('#phones').append(column.node)
    const chat = chats.find(({ user }) => user === group.id)
    if (chat) column.load(chat)
  }
  if (gone.length + added.length > 0) raiseTabs()
  for (const group of groups) columns.get(group.id)?.showGroup?.(group)
}

const raiseTabs = () =>
  tabs.raise(
    [...columns.values()].map(({ person }) => person),
    chat => columns.get(chat),
  )

/** @param {import('./wire.js').StageFacts} facts */
function showStage(facts) {
  const before = stage?.play?.speaker ?? null
  stage = facts
  bar.show(facts)
  guide.show(facts)
  player.show(facts.play)
  showTrouble(linked, facts.bot)
  const speaker = facts.play?.speaker ?? null
  for (const [user, column] of columns) column.speaks(user === speaker)
  if (speaker === null || speaker === before) return
  tabs.pick(speaker)
  columns.get(speaker)?.node.scrollIntoView({ inline: 'nearest', block: 'nearest' })
}

listen(news => {
  if (news.kind === 'all') return showAll(news)
  if (news.kind === 'groups') return showGroups(news.groups, news.chats)
  if (news.kind === 'stage') return showStage(news.stage)
  if (news.kind === 'problem') return note(null, t('failed', { reason: news.text }))
  if (news.kind === 'link') {
    linked = news.up
    return showTrouble(linked, stage?.bot ?? 'up')
  }
  const column = columns.get(news.user)
  if (news.kind === 'message') column?.put(news.message)
  if (news.kind === 'gone') column?.drop(news.id)
  if (news.kind === 'chat') column?.showFacts(news)
  if (news.kind === 'typing') column?.typing()
  if (news.kind === 'pressed') column?.pressed(news.id, news.data)
  if (news.kind !== 'answer') return
  column?.answer(news)
  // the press may have been in a group
  for (const other of columns.values()) other.settle?.()
})

// Alt+1 … Alt+5 go from phone to phone
document.addEventListener('keydown', event => {
  const column =
    event.altKey && /^Digit[1-9]$/.test(event.code) && [...columns.values()][Number(event.code.slice(5)) - 1]
  if (!column) return
  event.preventDefault()
  open(column.person.id)
  column.focus()
})
