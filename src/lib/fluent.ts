import { readFileSync, readdirSync } from 'node:fs'
import type { Language } from './language.ts'
import { speaker, type Words } from './speaker.ts'

export type { Language }

const spoken = speaker({ vi: load('vi'), en: load('en') })

/** Says something in a language, as Telegram's HTML: variables are escaped, the message's own <b> stays. */
export const say = spoken.say

/** Says something without marks or escapes, for button labels and logs. */
export const plain = spoken.plain

/** Whether there are words for an id ('id' or 'id.attribute'), so that optional texts can be left out. */
export const hasMessage = spoken.hasMessage

function load(language: Language): Words {
  const folder = new URL(`../../locales/${language}/`, import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.ftl'))
  return Object.fromEntries(files.map(file => [file, readFileSync(new URL(file, folder), 'utf8')]))
}
