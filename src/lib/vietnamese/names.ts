/** A full name in the order in which Vietnamese names are sorted. */
type NameParts = { readonly given: string; readonly middle: string; readonly family: string }

/** What a person is called by: Lan, of Nguyễn Thị Lan. */
export const callName = (fullName: string): string => partsOf(fullName).given

/** Orders full names as Vietnamese lists do: by given name, then middle names, then family name. */
export function compareNames(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)]
  return (
    collator.compare(first.given, second.given) ||
    collator.compare(first.middle, second.middle) ||
    collator.compare(first.family, second.family)
  )
}

/** A full name as it is told apart: whatever its case, composition and spaces, and wherever its tones stand (hoà, hòa). */
export const spelling = (fullName: string): string =>
  fullName.normalize('NFD').toLowerCase().trim().split(/\s+/).map(toneLast).join(' ').normalize('NFC')

/** Whether a name is written without any marks, as on old phones, so that it may mean several names. */
export const isBare = (fullName: string): boolean =>
  !/[\p{M}đ]/u.test(fullName.normalize('NFD').toLowerCase())

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

const toneLast = (word: string): string => word.replace(tone, '') + (word.match(tone) ?? []).join('')

const collator = new Intl.Collator('vi')

function partsOf(fullName: string): NameParts {
  const words = fullName.normalize('NFC').trim().split(/\s+/)
  const given = words.pop() ?? ''
  return { given, middle: words.slice(1).join(' '), family: words[0] ?? '' }
}
