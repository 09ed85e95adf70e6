import type { Ctx } from '../../bot/context.ts'
import { change, refuse, reply, replyFile, toast, type FileToSend } from '../../bot/reply.ts'
import type { Say } from '../../lib/card.ts'
import { plain } from '../../lib/fluent.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { createSchoolCodes } from '../joining.store.ts'
import type { Scope } from './cards.ts'
import { handedOut } from './make.ts'
import { personalLeaflets, poster } from './paper.ts'
import { standing, summarise, type Rostered } from './rules.ts'
import { invitable, scopeOf } from './scope.ts'
import { invitationSheet } from './table.ts'
import { maxCopied, officeText, outside, schoolText } from './words.ts'

/** A large library for which a start need not wait. */
const paperWriter = () => import('./docx.ts')

/** A thousand cards take the bot about three seconds, in which nobody else is answered. */
const mostCards = 2000

/** As many invitations are in a file before anybody waits. */
const soon = 100

/** The open invitations of a unit as an Excel file. */
export async function sendSheet(ctx: Ctx, id = ''): Promise<void> {
  const { language } = ctx.actor
  const caption = 'invitations-file'
  await handOut(ctx, id, { ending: 'xlsx', most: 20_000, caption }, async (people, bot) => {
    return await writeWorkbook([invitationSheet(language, people, bot)])
  })
}

/** The open invitations of a unit as cards to print and to cut out. */
export async function sendCards(ctx: Ctx, id = ''): Promise<void> {
  const caption = 'invitations-file-print'
  await handOut(ctx, id, { ending: 'docx', most: mostCards, caption }, async (people, bot) => {
    const { cardSheets } = await paperWriter()
    return await cardSheets(personalLeaflets(people, bot))
  })
}

type Kind = { ending: string; most: number; caption: string }

async function handOut(
  ctx: Ctx,
  id: string,
  { ending, most, caption }: Kind,
  write: (people: readonly Rostered[], bot: string) => Promise<Uint8Array>,
): Promise<void> {
  const { actor, now } = ctx
  const scope = await scopeOf(ctx, Number(id))
  if (!scope) return await refuse(ctx, 'invitation.create')
  const open = invitable(scope).filter(person => standing(person, now) === 'open')
  const count = open.length
  if (count === 0) return void (await reply(ctx, { text: [['invitations-nothing-open']] }))
  if (count > most) return void (await reply(ctx, { text: [['invitations-too-many', { most }]] }))
  if (count > soon) await toast(ctx, ['invitations-writing'])
  await change(ctx, tx => handedOut({ tx, actor, now }, open))
  const name = fileName(scope, ['invitations-file-name'], ending)
  const bytes = await write(inUnits(scope, open), scope.bot)
  await replyFile(ctx, { name, bytes }, { text: [[caption, { count, unit: scope.name }]] })
}

/** The people of one unit after those of another, each unit in its order. */
function inUnits({ units }: Scope, people: readonly Rostered[]): Rostered[] {
  const places = new Map(units.map(({ id }, index) => [id, index]))
  const place = ({ unitId }: Rostered) => places.get(unitId) ?? units.length
  return people.toSorted((one, other) => place(one) - place(other))
}

/** A sheet for the wall of each school whose teachers have not all joined, with a code for them all. */
export async function sendPosters(ctx: Ctx, id = ''): Promise<void> {
  const scope = await scopeOf(ctx, Number(id))
  if (!scope?.mayMakeCodes) return await refuse(ctx, 'code.create')
  const { actor, now } = ctx
  const wanted = schoolsMissing(scope)
  if (wanted.length === 0) return void (await reply(ctx, { text: [['invitations-nobody-missing']] }))
  const codes = await change(ctx, tx => createSchoolCodes(tx, wanted, actor.personId, now))
  const names = new Map(scope.roster.map(({ unitId, unit }) => [unitId, unit]))
  const { posters } = await paperWriter()
  const bytes = await posters(codes.map(code => poster(code, names.get(code.unitId) ?? '', scope.bot)))
  const file: FileToSend = { name: fileName(scope, ['invitations-poster-name'], 'docx'), bytes }
  await replyFile(ctx, file, { text: [['invitations-file-poster', { count: codes.length }]] })
}

function schoolsMissing(scope: Scope): { unitId: number; maxUses: number }[] {
  const teachers = invitable(scope).filter(({ role }) => role === 'teacher')
  return scope.units
    .map(({ id }) => ({ unitId: id, maxUses: teachers.filter(({ unitId }) => unitId === id).length }))
    .filter(({ maxUses }) => maxUses > 0)
}

/** A text for those who have not joined, to be pasted where they are. */
export async function sendText(ctx: Ctx, id = ''): Promise<void> {
  const scope = await scopeOf(ctx, Number(id))
  if (!scope) return await refuse(ctx, 'invitation.create')
  const text = textFor(scope, ctx.now)
  if (text === null) return void (await reply(ctx, { text: [['invitations-nobody-missing']] }))
  const copy = text.length <= maxCopied ? [[{ label: ['invitations-copy-all'] as Say, copy: text }]] : []
  await reply(ctx, { text: [['invitations-copy-text'], ['invitations-copied', { text }]], buttons: copy })
}

function textFor({ id, name, roster, units, bot }: Scope, now: Date): string | null {
  if (id !== 0) {
    const { missing } = summarise(roster, now)
    return missing > 0 ? schoolText(plain(outside, name), roster, bot) : null
  }
  const counted = units.map(unit => {
    const own = roster.filter(({ unitId }) => unitId === unit.id)
    return { unit: unit.name, missing: summarise(own, now).missing }
  })
  const behind = counted.filter(({ missing }) => missing > 0)
  return behind.length > 0 ? officeText(behind, bot) : null
}

const fileName = ({ name }: Scope, [base]: Say, ending: string): string =>
  `${[plain(outside, [base]), plain(outside, name)].map(slug).join('-')}.${ending}`

const slug = (words: string): string =>
  fold(words)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
