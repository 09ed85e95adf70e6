import type { Ctx, Feature } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { refuse, replace, reply } from '../../bot/reply.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { unitsWhere } from '../can.ts'
import type { Beyond } from './beyond.ts'
import { closedCard, foundCard, officeCard, unitCard } from './cards.ts'
import { clusterForm, levelsForm, nameForm, placeForm } from './change.form.ts'
import { closeForm, mergeForm } from './end.form.ts'
import { moveForm, splitForm } from './move.form.ts'
import { newClusterForm, officeForm, schoolForm, teamForm } from './open.form.ts'
import { deciding } from './decisions/decide.ts'
import { mayDecide } from './decisions/rules.ts'
import { carryOutDue } from './plans/due.ts'
import { cancelForm } from './plans/cancel.form.ts'
import { cancelPlan, plansBelow, plansFor, showPlan, showPlans } from './plans/show.ts'
import { childrenOf } from './rules.ts'
import { scopeOf } from './scope.ts'
import { clustersOf, countPeople, readHistory, readTree } from './tree.store.ts'

/** Đơn vị: the office keeps the tree of its schools, teams and clusters as they are opened, renamed, merged and closed. */
export function units(beyond: Beyond): Feature {
  const { changing, opening } = formsOf(beyond)
  return {
    name: 'units',
    commands: [{ name: 'donvi', needs: 'unit.write', run: begin }],
    buttons: {
      units: showOffice,
      unit: showUnit,
      unitsclosed: showClosed,
      plans: showPlans,
      plan: showPlan,
      plancancel: cancelPlan,
      async unitdo(ctx, verb = '', id = '') {
        if (!(await theirs(ctx, id))) return await refuse(ctx, 'unit.write')
        if (isKey(changing, verb)) return await openForm(ctx, changing[verb], { unitId: Number(id) })
        if (isKey(opening, verb)) return await openForm(ctx, opening[verb], { parentId: Number(id) })
        await refuse(ctx, 'unit.write')
      },
    },
    forms: [...Object.values(changing), ...Object.values(opening), cancelForm],
    beat: carryOutDue(beyond),
  }
}

/** The forms by the verb in their button: those about one unit, and those about something new below it. */
function formsOf(beyond: Beyond) {
  const decide = deciding(beyond)
  return {
    changing: {
      name: nameForm(decide),
      place: placeForm(decide),
      levels: levelsForm(decide),
      incluster: clusterForm(decide),
      move: moveForm(decide),
      split: splitForm(decide),
      close: closeForm(beyond, decide),
      merge: mergeForm(beyond, decide),
    },
    opening: {
      school: schoolForm(decide),
      team: teamForm(decide),
      cluster: newClusterForm(decide),
      office: officeForm(decide),
    },
  }
}

const isKey = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key)

/** The unit of a button in its surroundings, if this person may change it. */
const theirs = async ({ app, actor }: Ctx, id: string) => await scopeOf(app.db, actor, Number(id))

/** `/donvi` shows the officer's office, `/donvi hoa mai` the units of that name. */
async function begin(ctx: Ctx, typed: string): Promise<void> {
  const mine = unitsWhere(ctx.actor, 'unit.write').map(({ id }) => id)
  const nodes = await readTree(ctx.app.db, mine)
  if (typed !== '') return await find(ctx, nodes, typed)
  if (mine.length === 1) return await reply(ctx, await officePage(ctx, mine[0]!)).then(() => undefined)
  const offices = nodes.filter(({ id }) => mine.includes(id))
  await reply(ctx, foundCard(['units-which-office'], offices))
}

async function find(ctx: Ctx, nodes: Awaited<ReturnType<typeof readTree>>, typed: string): Promise<void> {
  const found = nodes.filter(({ name }) => fold(name).includes(fold(typed)))
  if (found.length === 1) return await showUnit(ctx, String(found[0]!.id))
  await reply(ctx, foundCard(['units-found', { count: found.length }], found))
}

async function showOffice(ctx: Ctx, id = '', page = ''): Promise<void> {
  const scope = await theirs(ctx, id)
  if (scope?.unit.kind !== 'office') return await refuse(ctx, 'unit.write')
  if (scope.unit.closedAt) return await showUnit(ctx, id)
  await replace(ctx, await officePage(ctx, scope.unit.id, Number(page)))
}

async function officePage({ app: { db }, actor }: Ctx, id: number, page = 0) {
  const nodes = await readTree(db, [id])
  const office = nodes.find(each => each.id === id)!
  const open = nodes.filter(({ closedAt }) => closedAt === null)
  const count = await countPeople(
    db,
    nodes.map(each => each.id),
  )
  const schools = open.filter(({ kind }) => kind === 'school').length
  const clusters = (await clustersOf(db, [id])).length
  const mayOpenOffice = unitsWhere(actor, 'office.create').length > 0
  const closed = nodes.length - open.length
  const planned = (await plansBelow(db, actor, id, nodes)).length
  return officeCard({ office, nodes, count, schools, clusters, closed, planned, mayOpenOffice }, page)
}

async function showClosed(ctx: Ctx, id = ''): Promise<void> {
  const scope = await theirs(ctx, id)
  if (scope?.unit.kind !== 'office') return await refuse(ctx, 'unit.write')
  const closed = (await readTree(ctx.app.db, [scope.unit.id])).filter(({ closedAt }) => closedAt !== null)
  await replace(ctx, closedCard(scope.unit, closed))
}

async function showUnit(ctx: Ctx, id = ''): Promise<void> {
  const { db } = ctx.app
  const scope = await theirs(ctx, id)
  if (!scope) return await refuse(ctx, 'unit.write')
  const { unit, nodes } = scope
  const parent = nodes.find(each => each.id === unit.parentId) ?? null
  const teams = unit.kind === 'school' ? childrenOf(nodes, unit) : []
  const page = {
    unit,
    parent,
    teams,
    history: await readHistory(db, unit.id),
    plans: await plansFor(db, ctx.actor, scope),
    mayEnd: mayDecide(ctx.actor, 'close', scope),
  }
  await (ctx.callbackQuery ? replace : reply)(ctx, unitCard(page))
}
