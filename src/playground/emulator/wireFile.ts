import type { FileInfo } from './chat.ts'
import { findFile } from './files.ts'
import type { Loose } from './read.ts'
import type { Core, StoredFile } from './state.ts'

/** A file as the Bot API writes it, under the name of its kind. */
export function wireFile(core: Core, { id }: FileInfo): Loose {
  const file = findFile(core, id)
  if (!file) throw new Error(`There is no file ${id}`)
  if (file.kind === 'photo') return { photo: wirePhoto(file) }
  if (file.kind === 'video') return { video: { ...wireShape(file), duration: 60, ...wireNamed(file) } }
  return { [file.kind]: file.kind === 'audio' ? { duration: 60, ...wireNamed(file) } : wireNamed(file) }
}

const wireNamed = ({ id, uniqueId, name, mime, size }: StoredFile): Loose => ({
  file_name: name,
  mime_type: mime,
  file_id: id,
  file_unique_id: uniqueId,
  file_size: size,
})

const wireShape = ({ width, height }: StoredFile): Loose => ({ width, height })

/** The lengths of the longer side to which Telegram shrinks photos. */
const sides = [90, 320, 800]

/** All sizes of a photo, the smallest first: whoever takes the first for the photo gets a thumbnail. */
function wirePhoto({ id, uniqueId, width, height, size }: StoredFile): Loose[] {
  const longer = Math.max(width, height)
  const smaller = sides
    .filter(side => side < longer)
    .map(side => {
      const part = side / longer
      return {
        file_id: `${id}-${side}`,
        file_unique_id: `${uniqueId}-${side}`,
        width: Math.round(width * part) || 1,
        height: Math.round(height * part) || 1,
        file_size: Math.ceil(size * part * part),
      }
    })
  return [...smaller, { file_id: id, file_unique_id: uniqueId, width, height, file_size: size }]
}
