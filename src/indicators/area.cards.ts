import { button, type Card } from '../lib/card.ts'

/** Confirms what the office gave, and how much of it is there by now. */
export function areaSavedCard(
  { id, name }: { id: number; name: string },
  count: { given: number; there: number; rows: number },
): Card {
  return {
    text: [['area-saved', { period: name, ...count }]],
    buttons: [
      ...(count.there < count.rows ? [[button(['area-go-on'], 'run', 'mauso', id)]] : []),
      [button(['period-see-overview'], 'run', 'tonghop')],
    ],
  }
}
