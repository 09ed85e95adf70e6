import type { Command, Ctx, Feature } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { refuse, replace, reply } from '../../bot/reply.ts'
import type { AnyForm } from '../../forms/form.ts'
import { can, unitsWhere, type Action, type Actor } from '../can.ts'
import type { Unit } from '../store.ts'
import { beginBehalf, showBehalf, showBehalfUnits } from './behalf.ts'
import { delegate, showDelegates } from './delegate.ts'
import { leaveForm, postForm, renameForm } from './post.forms.ts'
import { principalForm } from './principal.form.ts'
import { staffCard, unitsCard, type Ways } from './staff.cards.ts'
import { called } from './staff.rules.ts'
import { membersOf, unitAt } from './staff.store.ts'
import { unitsOf } from './units.ts'

/** Nhân sự: who serves where, and every change of it. */
export const staff: Feature = {
  name: 'staff',
  commands: [
    { name: 'nhansu', needs: 'person.read', inMenu: true, run: begin },
    { name: 'nhapho', needs: 'figures.enterFor', run: beginBehalf },
  ],
  buttons: {
    staff: showStaff,
    staffunits: showUnits,
    post: openPost,
    delegates: showDelegates,
    delegate,
    behalf: showBehalf,
    behalfunits: showBehalfUnits,
  },
  forms: [principalForm, postForm, leaveForm, renameForm],
}

/** What can be changed at a unit, each with the right it needs. */
const forms: Readonly<Record<string, readonly [form: AnyForm, needs: Action]>> = {
  principal: [principalForm, 'principal.replace'],
  post: [postForm, 'person.write'],
  leave: [leaveForm, 'person.write'],
  rename: [renameForm, 'person.write'],
}

/** The commands of other folders that belong to people and units. */
const related = ['danhsach', 'moi', 'donvi', 'lienlac', 'mathamgia', 'nhapho']

/** `/nhansu` shows the one unit there is, or lists several; `/nhansu hoa mai` looks for one by its name. */
async function begin(ctx: Ctx, typed: string): Promise<void> {
  const units = await unitsOf(ctx, 'person.read')
  const found = typed === '' ? units : called(units, typed)
  if (found.length === 0) return void (await reply(ctx, { text: [['staff-no-unit', { typed }]] }))
  if (found.length === 1) return void (await reply(ctx, await hubOf(ctx, found[0]!, 0)))
  await reply(ctx, unitsCard(found, 0, { action: 'staff', commands: commandsOf(ctx) }))
}

async function showUnits(ctx: Ctx, page = ''): Promise<void> {
  if (!can(ctx.actor, 'person.read')) return await refuse(ctx, 'person.read')
  const units = await unitsOf(ctx, 'person.read')
  await replace(ctx, unitsCard(units, Number(page), { action: 'staff', commands: commandsOf(ctx) }))
}

async function showStaff(ctx: Ctx, id = '', page = ''): Promise<void> {
  const unit = await unitAt(ctx.app.db, id)
  if (!unit || !can(ctx.actor, 'person.read', unit)) return await refuse(ctx, 'person.read')
  await replace(ctx, await hubOf(ctx, unit, Number(page)))
}

async function openPost(ctx: Ctx, name = '', id = ''): Promise<void> {
  const found = Object.hasOwn(forms, name) ? forms[name] : undefined
  const unit = found && (await unitAt(ctx.app.db, id))
  if (!unit || !can(ctx.actor, found[1], unit)) return await refuse(ctx, 'person.write')
  await openForm(ctx, found[0], { unitId: unit.id })
}

async function hubOf(ctx: Ctx, unit: Unit, page: number) {
  return staffCard(unit, await membersOf(ctx.app.db, unit.id), page, waysOf(ctx, unit))
}

function waysOf(ctx: Ctx, unit: Unit): Ways {
  const { actor } = ctx
  const isSchool = unit.kind === 'school'
  const own = Object.entries(forms).filter(
    ([name, [, needs]]) => (isSchool || name !== 'principal') && can(actor, needs, unit),
  )
  return {
    forms: own.map(([name]) => name),
    delegates: isSchool && can(actor, 'figures.delegate', unit),
    commands: commandsOf(ctx),
    back: servesMany(actor),
  }
}

/** Whether there are several units to choose from. */
const servesMany = (actor: Actor): boolean => {
  const units = unitsWhere(actor, 'person.read')
  return units.length > 1 || units.some(({ kind }) => kind === 'office')
}

const commandsOf = ({ bot, actor }: Ctx): string[] =>
  related.filter(name => isOpen(bot.commands.get(name), actor))

const isOpen = (command: Command | undefined, actor: Actor): boolean =>
  command !== undefined && (command.needs === undefined || can(actor, command.needs))
