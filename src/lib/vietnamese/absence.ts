import { fold } from './fold.ts'
import { phraseOf } from './phrase.ts'

/** Why there is no figure; none of these is 0. */
export type Absence = 'noCase' | 'notYet' | 'notApplicable'

/**
 * Reads "không phát sinh", "chưa có số liệu", "ko áp dụng"… A bare "không" or "không có" is none of them:
 * it may be 0 as well, so readCount makes it a question.
 */
export function readAbsence(text: string): Absence | null {
  const words = fold(phraseOf(text).words)
  return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Whether words say "nothing", which is 0 or an absence: "không", "ko có", "không có em nào". */
export const saysNothing = (words: string): boolean => nothing.test(fold(words)) && words !== '0'

const no = '(?:khong|ko|khg|kg|kh|k|hong|hok|0)'
const whom =
  '(?: (?:ai|gi|ca|het|em|hs|hoc sinh|chau|tre|nguoi|gv|giao vien|lop|truong|truong hop))?(?: nao)?'
const nothing = new RegExp(`^${no}(?: co)?${whom}$`)

const cases = '(?: (?:truong hop|hoc sinh|hs|em|vu|gi|nao|so lieu|trong|ky|quy|thang|nam|nay))*'
const data = '(?: (?:so lieu|sl|du lieu|bao cao|thong tin|ket qua|kq|gi))?'
const doing = '(?: (?:co|bao cao|thong ke|tong hop|cap nhat|nhap|thu thap|biet|ro|xong|du))?'

const patterns: readonly (readonly [RegExp, Absence])[] = [
  [new RegExp(`^(?:${no} ?(?:co )?|chua )(?:phat sinh|ps)${cases}$`), 'noCase'],
  [new RegExp(`^chua${doing}${data}$`), 'notYet'],
  [new RegExp(`^dang (?:cap nhat|tong hop|thong ke|thu thap|cho)${data}$`), 'notYet'],
  [
    new RegExp(`^${no} ?(?:co )?(?:ap dung|ad)(?: duoc)?$|^n/?a$|^${no} thuoc (?:dien|doi tuong)$`),
    'notApplicable',
  ],
]
