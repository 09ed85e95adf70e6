/** The languages the bot speaks; Vietnamese comes first everywhere. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]
