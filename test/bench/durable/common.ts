/** The bot's token at the emulator. */
export const token = '1234567:bench'

/** The people who talk to the bot, all at the same time. */
export const chats = Array.from({ length: 64 }, (_, index) => 10_001 + index)

export const questions = 60

/** What is typed as the answer to a question. */
export const answerTo = (question: number): string => `${1000 + question}/1250`

/** How long everybody talked, and the milliseconds that each of them waited for each answer. */
export type Talk = { seconds: number; waits: number[] }
