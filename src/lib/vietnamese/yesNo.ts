import { fold, wordSet } from './fold.ts'
import { clean } from './typed.ts'

/** Reads a yes or a no, politely or shortly said; null when it is neither. */
export function readYesNo(text: string): boolean | null {
  const said = fold(clean(text))
    .replace(/[.!, ]+/g, ' ')
    .trim()
  const words = politeness.reduce((left, pattern) => left.replace(pattern, ''), said) || said
  return yes.has(words) ? true : no.has(words) ? false : null
}

const politeness = [
  /^(?:da|vang|thua(?: thay| co| thay co)?) (?!rang)/,
  / (?:a|ah|nhe|nha|roi|chu|em|thay|co|thay co)$/,
]

const yes = wordSet(
  'có, co, đúng, đạt, rồi, phải, vâng, dạ, ừ, uh, ok, oke, okay, đồng ý, được, xong, yes, y, true, 👍, ✅, ✓',
)
const no = wordSet(
  `không, ko, k, kg, kh, khg, hông, hok, chưa, sai, không có, ko có, không đạt, ko đạt, chưa đạt, chưa có,
  không phải, no, n, false, 👎, ❌`,
)
