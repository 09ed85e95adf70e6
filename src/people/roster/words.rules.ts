import type { Level } from '../../generated/enums.ts'
import { fold, wordsOf } from '../../lib/vietnamese/fold.ts'

/** The roles that a school's list may name. */
export const schoolRoles = ['principal', 'deputy', 'clerk', 'teamHead', 'teacher', 'staff'] as const
export type SchoolRole = (typeof schoolRoles)[number]

const spellings: Readonly<Record<SchoolRole, string>> = {
  principal: 'hieu truong, ht, principal',
  deputy: 'pho hieu truong, pht, p ht, hieu pho, p hieu truong, deputy principal, deputy',
  clerk: 'van thu, vt, nhan vien van thu, nv van thu, clerk',
  teamHead: 'to truong chuyen mon, to truong, ttcm, tt, khoi truong, team head',
  teacher: 'giao vien, gv, gvcn, gvbm, tong phu trach, tpt, teacher',
  staff:
    'nhan vien, nv, ke toan, thu vien, y te, thiet bi, bao ve, cap duong, bao mau, thu quy, phuc vu, staff',
}

/** What a longer title of these beginnings comes to: a teacher of something, a clerk for something. */
const beginnings = [
  ['giao vien ', 'teacher'],
  ['gv ', 'teacher'],
  ['tong phu trach ', 'teacher'],
  ['to truong ', 'teamHead'],
  ['nhan vien ', 'staff'],
  ['nv ', 'staff'],
] as const

const office = 'truong phong, pho truong phong, chuyen vien, cv, phu trach phong, chuyen vien phong, officer'

const roles = new Map<string, SchoolRole | 'office'>([
  ...schoolRoles.flatMap(role => spellings[role].split(', ').map(words => [words, role] as const)),
  ...office.split(', ').map(words => [words, 'office'] as const),
])

/** The role that somebody wrote in a list, in full or as it is abbreviated; `office` for those of the office itself. */
export function readRole(text: string): SchoolRole | 'office' | null {
  const words = wordsOf(text)
  return roles.get(words) ?? beginnings.find(([beginning]) => words.startsWith(beginning))?.[1] ?? null
}

const levelWords: Readonly<Record<Level, string>> = {
  MN: 'mn, mam non, mau giao, mg, nha tre',
  TH: 'th, tieu hoc, cap 1, cap i',
  THCS: 'thcs, trung hoc co so, cap 2, cap ii',
}

/** The levels that somebody wrote, such as "TH, THCS"; null for words that are none. */
export function readLevels(text: string): Level[] | null {
  const found = fold(text)
    .split(/[,;/+&-]| va | and /)
    .map(wordsOf)
    .filter(words => words !== '')
    .map(words => levels.find(level => levelWords[level].split(', ').includes(words)))
  return found.includes(undefined) ? null : levels.filter(level => found.includes(level))
}

/** The levels that a school's name tells of. */
export function levelsOfName(name: string): Level[] {
  const words = ` ${shortName(name)} `
  return levels.filter(level => words.includes(` ${level.toLowerCase()} `))
}

const levels = ['MN', 'TH', 'THCS'] as const

/** A school's name in as few words as people write: without "trường", levels as letters. */
export const shortName = (name: string): string =>
  wordsOf(name)
    .replace(/^truong /, '')
    .replace(/\btrung hoc co so\b/g, 'thcs')
    .replace(/\btieu hoc\b/g, 'th')
    .replace(/\b(mam non|mau giao)\b/g, 'mn')

/** A school's own name, without its level. */
export const bareName = (name: string): string =>
  shortName(name)
    .replace(/\b(mn|th|thcs|mg)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
