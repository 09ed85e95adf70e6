import { fold, wordSet } from './fold.ts'
import { clean } from './typed.ts'

/** A number without what people put around it, and whether they were sure of it. */
export type Phrase = { readonly words: string; readonly sure: boolean }

/** Takes politeness, doubt and measures off a number: "dạ khoảng 59 học sinh ạ" is "59", and not for sure. */
export function phraseOf(typed: string): Phrase {
  const [, said = '', doubt = ''] = /^(.*?)([,;!?+…]*)$/s.exec(clean(typed).replace(/\.$/, '')) ?? []
  const tokens = said
    .replace(/[~≈<>≤≥±]=?/g, ' khoảng ')
    .replace(/(^|\p{L} ?)[=:]/gu, '$1 ')
    .trim()
    .split(/ +/)
  let sure = doubt === ''
  for (let opening = openingOf(tokens); opening; opening = openingOf(tokens)) {
    if (opening === 'doubt') sure = false
    tokens.shift()
  }
  while (tokens.length > 1 && endings.has(fold(tokens.at(-1) ?? ''))) tokens.pop()
  return { words: withoutMeasure(tokens).join(' '), sure }
}

function openingOf([first = '', next]: readonly string[]): 'polite' | 'doubt' | null {
  if (next === undefined) return null
  // "tám" and "có" look like these when their marks are left out
  if (first === 'tầm' || first === 'cỡ' || (first === 'tam' && /^\d/.test(next))) return 'doubt'
  const folded = fold(first)
  return doubts.has(folded) ? 'doubt' : openings.has(folded) ? 'polite' : null
}

function withoutMeasure(tokens: readonly string[]): readonly string[] {
  const [, count, glued = ''] = /^(.*\d)(\p{L}+)$/u.exec(tokens.at(-1) ?? '') ?? []
  if (count && measures.has(fold(glued))) return [...tokens.slice(0, -1), count]
  const fits = (size: number) => tokens.length > size && measures.has(fold(tokens.slice(-size).join(' ')))
  const size = [3, 2, 1].find(fits)
  return size ? tokens.slice(0, -size) : tokens
}

const openings = wordSet(
  'dạ, vâng, thưa, thầy, cô, có, là, được, đạt, tổng, số, lượng, cộng, đủ, chỉ, cả, báo, cáo',
)

const doubts = wordSet(
  `khoảng, chừng, độ, ước, tính, gần, hơn, trên, dưới, xấp, xỉ, ngót, chắc, lẽ, hình, như, ít, nhất,
  tối, thiểu`,
)

const endings = wordSet('ạ, ah, nhé, nha, thôi, rồi, đấy, nhỉ')

const measures = wordSet(
  `hs, học sinh, em, cháu, trẻ, bé, bạn, học viên, gv, giáo viên, nv, nhân viên, cbql, cán bộ, người,
  thầy cô, đồng chí, đoàn viên, đội viên, đảng viên, lớp, nhóm, nhóm lớp, phòng, phòng học, trường, tổ,
  cơ sở, đơn vị, tập thể, cá nhân, hộ, hộ gia đình, tiết, tiết dạy, bài, bài viết, bài dự thi, sáng kiến,
  sk, đề tài, giải, giải thưởng, huy chương, danh hiệu, công trình, mô hình, hoạt động, trường hợp,
  buổi, lượt, lần, ngày, giờ, tháng, cái, bộ, quyển, cuốn, điểm`,
)
