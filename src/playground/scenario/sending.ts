import { extname } from 'node:path'
import type { AlbumItem, Caption } from '../emulator/chat.ts'
import type { FileKind } from '../emulator/fileKinds.ts'
import type { Stage } from '../stage.ts'
import { attachment } from './attachments.ts'
import type { Direction } from './direction.ts'
import { readMarks } from './marks.ts'

/** What people send besides plain words; a caption may carry formatting. */
export const sendingDirections: readonly Direction[] = [
  [
    /^(\p{L}+) sends the (file|photo|video|audio) ([^"]+?)(?: "(.+)")?$/su,
    (stage, who, kind, name, caption) => sendOne(stage, who, kindNamed(kind), name, caption),
  ],
  [
    /^(\p{L}+) sends the (files|album) ([^"]+?)(?: "(.+)")?$/su,
    (stage, who, what, names, caption) =>
      sendSeveral(stage, who, names, what === 'files' ? () => 'document' : kindOf, caption),
  ],
  [/^(\p{L}+) answers "(.+)" with "(.+)"$/su, (stage, who, to, words) => answer(stage, who, to, words)],
]

const kindNamed = (name: string | undefined): FileKind =>
  name === 'photo' || name === 'video' || name === 'audio' ? name : 'document'

const kinds: Readonly<Record<string, FileKind>> = {
  '.jpg': 'photo',
  '.jpeg': 'photo',
  '.png': 'photo',
  '.mp4': 'video',
  '.mp3': 'audio',
}

const kindOf = (name: string): FileKind => kinds[extname(name).toLowerCase()] ?? 'document'

async function itemOf(kind: FileKind, name: string): Promise<AlbumItem> {
  return { kind, name, mime: 'application/octet-stream', bytes: await attachment(name, kind) }
}

function captionOf(marked = ''): Caption {
  const { text, entities } = readMarks(marked)
  return { caption: text, entities }
}

async function sendOne(
  { emulator, userOf }: Stage,
  who: string,
  kind: FileKind,
  name: string,
  caption?: string,
): Promise<void> {
  const file = { ...(await itemOf(kind, name)), ...captionOf(caption) }
  const send = {
    document: emulator.sendFile,
    photo: emulator.sendPhoto,
    video: emulator.sendVideo,
    audio: emulator.sendAudio,
  }[kind]
  send(userOf(who), file)
}

async function sendSeveral(
  { emulator, userOf }: Stage,
  who: string,
  names: string,
  kindFor: (name: string) => FileKind,
  caption?: string,
): Promise<void> {
  const items = await Promise.all(names.split(/,\s*/).map(name => itemOf(kindFor(name), name)))
  emulator.sendAlbum(userOf(who), items, captionOf(caption))
}

function answer({ emulator, userOf }: Stage, who: string, to: string, words: string): void {
  const asked = emulator
    .chat(userOf(who))
    .findLast(({ text, file, deleted }) => !deleted && (text.includes(to) || file?.name.includes(to)))
  if (!asked) throw new Error(`${who} has no message that says "${to}"`)
  const { text, entities } = readMarks(words)
  emulator.say(userOf(who), text, { entities, replyTo: asked.id })
}
