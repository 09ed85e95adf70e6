import type { Campaign } from '../generated/client.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../lib/card.ts'
import { audienceOf } from '../announcements/rules.ts'
import type { Content } from '../announcements/content.ts'
import { startLink } from '../lib/startLink.ts'
import { phase, pledgeWord } from './rules.ts'

/** What everybody in the audience receives. */
export const contentOf = (campaign: Campaign): Content => ({
  cards: [{ text: [['campaigns-announcement'], ...details(campaign)] }],
  asks: true,
  link: 'pledge',
  campaignId: campaign.id,
})

/** Shows the office what will be sent, to how many, before anything is. */
export function previewCard(
  campaign: Campaign,
  count: { people: number; notJoined: number; excluded: number; minutes: number; groups: number },
): Card {
  const reach: Say[] = [
    ['announcements-preview-count', { count: count.people, audience: audienceName(campaign) }],
    ...(count.notJoined > 0
      ? [['announcements-preview-not-joined', { count: count.notJoined }] as const]
      : []),
    ...(count.excluded > 0 ? [['announcements-preview-excluded', { count: count.excluded }] as const] : []),
    ['announcements-preview-duration', { minutes: count.minutes }],
  ]
  return {
    text: [
      ['campaigns-preview'],
      ['campaigns-announcement'],
      ...details(campaign),
      reach,
      ['campaigns-preview-question'],
    ],
    buttons: [
      [
        {
          ...button(['campaigns-announce-now', { count: count.people }], 'announce', campaign.id),
          style: 'success',
        },
      ],
      ...groupsRow(campaign, count),
      [button(['campaigns-not-yet'], 'campaign', campaign.id)],
    ],
  }
}

function groupsRow({ id }: Campaign, { people, groups }: { people: number; groups: number }): Button[][] {
  const label: Say = ['campaigns-announce-groups', { people, groups }]
  return groups > 0 ? [[{ ...button(label, 'announce', id, 'groups'), style: 'success' }]] : []
}

/** One campaign as its reader may see it; the office gets what to do next. */
export function campaignCard(
  campaign: Campaign,
  { mayAnnounce, broadcastId, bot }: { mayAnnounce: boolean; broadcastId: number | null; bot: string },
): Card {
  const next: Button[] = []
  if (mayAnnounce && phase(campaign) === 'draft')
    next.push({ ...button(['campaigns-announce'], 'preview', campaign.id), style: 'primary' })
  if (mayAnnounce && broadcastId !== null)
    next.push(button(['announcements-who-is-silent'], 'silent', broadcastId))
  const isOpen = phase(campaign) === 'open'
  if (mayAnnounce && isOpen)
    next.push({ label: ['campaigns-copy-pledge-link'], copy: startLink(bot, `${pledgeWord}_${campaign.id}`) })
  if (!mayAnnounce && isOpen) next.push(button(['campaigns-pledge'], 'run', 'dangky', campaign.id))
  return {
    text: [
      [`campaigns-phase-${phase(campaign)}`],
      ...details(campaign),
      ['campaigns-for', { audience: audienceName(campaign) }],
    ],
    buttons: next.map(each => [each]),
  }
}

/** The campaigns a person may see, newest first. */
export function campaignsCard(campaigns: readonly Campaign[], mayWrite: boolean): Card {
  const rows = campaigns.map(({ id, title }) => [
    button(['campaigns-title', { title: shortened(title) }], 'campaign', id),
  ])
  const create = mayWrite
    ? [[{ ...button(['campaigns-new'], 'run', 'phatdong'), style: 'primary' as const }]]
    : []
  return {
    text: [[campaigns.length > 0 ? 'campaigns-list' : 'campaigns-none']],
    buttons: [...rows, ...create],
  }
}

const audienceName = (campaign: Campaign): Say => [`campaigns-audience-${audienceOf(campaign.audience)}`]

/** A campaign's own words: only what it has, long contents paragraph by paragraph. */
function details({ title, number, issuedOn, theme, startsOn, endsOn, content }: Campaign): Paragraph[] {
  const head: Say[] = [['campaigns-head', { title }]]
  if (number) head.push(['campaigns-number', { number }])
  if (issuedOn) head.push(['campaigns-issued', { day: issuedOn }])
  if (theme) head.push(['campaigns-theme', { theme }])
  if (startsOn && endsOn) head.push(['campaigns-period', { from: startsOn, to: endsOn }])
  else if (startsOn) head.push(['campaigns-from', { from: startsOn }])
  else if (endsOn) head.push(['campaigns-until', { to: endsOn }])
  const paragraphs = (content ?? '').split(/\n+/).filter(text => text.trim() !== '')
  return [head, ...paragraphs.map((text): Say => ['campaigns-paragraph', { text }])]
}

const longestLabel = 60
const shortened = (title: string) =>
  title.length > longestLabel ? `${title.slice(0, longestLabel - 1)}…` : title
