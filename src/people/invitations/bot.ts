import type { Feature } from '../../bot/context.ts'
import { invitedForm } from './invited.form.ts'

/** Invitations of one's own: made for those on the roster who have not joined, on paper and on the screen. */
export const invitations: Feature = {
  name: 'invitations',
  forms: [invitedForm],
}
