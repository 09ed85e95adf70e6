import type { Ctx, Feature } from '../bot/context.ts'
import { publishCommands } from '../bot/commands.ts'
import { openForm } from '../bot/forms.ts'
import { change, reply } from '../bot/reply.ts'
import { showMenu } from '../bot/where.ts'
import { codeForm } from './code.form.ts'
import { openInvitation } from './invitations/open.ts'
import { joinForm, roleForm } from './join.form.ts'
import { codeState, readCode } from './joining.rules.ts'
import { barred, countMiss, findCode } from './joining.store.ts'

/** People and their units: coming in with a code, and making codes for others. */
export const people: Feature = {
  name: 'people',
  commands: [
    { name: 'start', run: start },
    { name: 'mathamgia', needs: 'code.create', run: ctx => openForm(ctx, codeForm, {}) },
  ],
  forms: [joinForm, roleForm, codeForm],
  hears: hearCode,
}

/** `/start` with a code in the link joins, with another word leads to what it stands for; without anything it greets. */
async function start(ctx: Ctx, payload: string): Promise<void> {
  const [word = '', ...parts] = payload.split('_')
  const link = ctx.bot.links.get(word)
  if (link) return await (ctx.actor.personId === null ? joinFirst(ctx) : link(ctx, ...parts))
  if (payload !== '') return await tryCode(ctx, payload)
  await showMenu(ctx)
  if (ctx.actor.personId !== null) await publishCommands(ctx)
}

/** What a link leads to is for those who have joined. */
async function joinFirst(ctx: Ctx): Promise<void> {
  await reply(ctx, { text: [['joining-first']] })
}

/** What looks like a code is tried; words of a member that only have as many letters are not. */
async function hearCode(ctx: Ctx, text: string): Promise<boolean> {
  const typed = readCode(text)
  if (typed === null) return false
  const mayBeWords = ctx.actor.personId !== null && !/\d/.test(typed)
  if (mayBeWords && !(await findCode(ctx.app.db, typed))) return false
  await tryCode(ctx, text)
  return true
}

async function tryCode(ctx: Ctx, text: string): Promise<void> {
  const { app, actor, now } = ctx
  const until = await barred(app.db, actor.chatId, now)
  if (until)
    return void (await reply(ctx, { text: [['joining-too-many-guesses', { until: until.toISOString() }]] }))
  const typed = readCode(text)
  const code = typed && (await findCode(app.db, typed))
  if (!code) return await miss(ctx, typed === null)
  if (code.personId !== null) return await openInvitation(ctx, code)
  const state = codeState(code, now)
  if (state !== 'open') return void (await reply(ctx, { text: [[`joining-code-${state}`]] }))
  await openForm(ctx, actor.personId === null ? joinForm : roleForm, { codeId: code.id })
}

/** Words that cannot be a code are no guess; a code that does not exist is. */
async function miss(ctx: Ctx, notACode: boolean): Promise<void> {
  if (notACode) return void (await reply(ctx, { text: [['bot-stranger']] }))
  await change(ctx, tx => countMiss(tx, ctx.actor.chatId, ctx.now))
  await reply(ctx, { text: [['joining-code-wrong']] })
}
