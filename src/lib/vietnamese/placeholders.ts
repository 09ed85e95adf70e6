import { fold, wordSet } from './fold.ts'

/** What people write where the reader's name or school is to stand. */
const spellings = {
  name: wordSet('ten, ho ten, ho va ten, name'),
  school: wordSet('truong, ten truong, don vi, school'),
}

/** Writes the places for a name and a school as {name} and {school}, however they were spelled. */
export const placeholders = (html: string): string =>
  html.replaceAll(/\{([^{}<>]{1,30})\}/g, (whole, words: string) => {
    const meant = (['name', 'school'] as const).find(what => spellings[what].has(fold(words)))
    return meant ? `{${meant}}` : whole
  })

/** The first place of which nobody knows what is to stand there; null where there is none. */
export function unknownPlaceholder(html: string): string | null {
  const left = html.replaceAll(/\{(?:name|school)\}/g, '')
  return /\{[^{}]{0,40}\}?|\}/.exec(left)?.[0] ?? null
}

/** Written words as people wrote them: with the places named in their language. */
export const placeholdersShown = (words: string): string =>
  words.replaceAll('{name}', '{tên}').replaceAll('{school}', '{trường}')

/** The words of a greeting in front of what a message is about: "Kính gửi thầy/cô {tên}:". */
export const withoutGreeting = (line: string): string =>
  fold(line).startsWith('kinh gui') ? line.replace(/^[^:]*(?::|$)/, '').trim() : line

/** Behind such a word a name can be left out. */
const address = /(thầy\s?\/\s?cô|thầy cô|anh\s?\/\s?chị|anh chị|đồng chí|đ\/c)((?:\s|<[^>]*>)+)\{name\}/giu

/** Says the same to many: a name behind a form of address is left out, elsewhere stands what everybody is called. */
export const withoutName = (html: string, everybody: string): string =>
  html
    .replaceAll(address, (_, called: string, between: string) => called + between.replaceAll(/\s/g, ''))
    .replaceAll('{name}', (_, at: number, whole: string) =>
      beginsSentence(whole.slice(0, at)) ? everybody[0]!.toUpperCase() + everybody.slice(1) : everybody,
    )

const beginsSentence = (before: string): boolean =>
  /(?:^|[.!?…\n])\s*$/.test(before.replaceAll(/<[^>]*>/g, ''))

/** Whether some words are different for each reader. */
export const isPersonal = (html: string): boolean => /\{(?:name|school)\}/.test(html)
