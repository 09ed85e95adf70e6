import { button, type Button, type Card, type Say } from '../../lib/card.ts'
import type { Holiday } from '../../lib/vietnamese/holidays.ts'
import type { DayOff } from '../sending/schedule.rules.ts'

type Own = DayOff & { id: number; officeId: number }

/** When an office sends nothing, with what can be added and taken away. */
export function calendarCard(
  daysOff: readonly Own[],
  { own, proposed }: { own: readonly number[]; proposed: number | null },
): Card {
  const removable = daysOff.filter(({ officeId }) => own.includes(officeId))
  const propose: Button[][] =
    proposed === null
      ? []
      : [[button(['announcements-calendar-propose', { year: proposed }], 'holidays', proposed)]]
  return {
    text: [
      [daysOff.length > 0 ? 'announcements-calendar' : 'announcements-calendar-empty'],
      daysOff.map(daySay),
    ],
    buttons: [
      [{ ...button(['announcements-calendar-add'], 'addoff'), style: 'primary' }],
      ...propose,
      ...removable.map(({ id, name }): Button[] => [
        { ...button(['announcements-calendar-remove', { name }], 'removeoff', id), style: 'danger' },
      ]),
    ],
  }
}

export const daySay = ({ name, startsOn, endsOn }: DayOff): Say =>
  startsOn === endsOn
    ? ['announcements-calendar-day', { name, day: startsOn }]
    : ['announcements-calendar-days', { name, from: startsOn, to: endsOn }]

/** Shows the public holidays of a year before they enter the calendar. */
export const holidaysCard = (year: number, holidays: readonly Holiday[], officeId: number): Card => ({
  text: [['announcements-holidays', { year }], holidays.map(daySay), ['announcements-holidays-how']],
  buttons: [[{ ...button(['announcements-holidays-add'], 'addholidays', year, officeId), style: 'success' }]],
})
