import type { Say } from '../../lib/card.ts'

/** What a deed is called. */
export const deedSay = (action: string): Say => [`audit-${action.replace('.', '-')}`]
