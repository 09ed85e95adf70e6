import type { Broadcast } from '../../generated/client.ts'
import { button, type Card, type Paragraph } from '../../lib/card.ts'
import type { Version } from './corrections.store.ts'

/** Everything that was sent under this title: who changed it, when and why, each version to be looked at. */
export const versionsCard = (
  { id, title }: Pick<Broadcast, 'id' | 'title'>,
  versions: readonly Version[],
): Card => ({
  text: [['corrections-versions-of', { title }], ...versions.map(versionSay)],
  buttons: versions
    .filter(({ content }) => content !== null)
    .slice(-mostShown)
    .map(({ version }) => [button(['corrections-look-at', { version }], 'version', id, version)]),
})

const mostShown = 20

function versionSay({ version, at, by, reason, content }: Version): Paragraph {
  const what = content === null ? 'withdrawn' : version === 1 ? 'first' : 'corrected'
  return [
    [`corrections-version-${what}`, { version, moment: at.toISOString(), by }],
    ...(reason ? [['corrections-reason', { reason }] as const] : []),
  ]
}
