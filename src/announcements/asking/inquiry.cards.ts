import { button, type Card } from '../../lib/card.ts'
import type { InquiryWithWords } from './inquiries.store.ts'

/** Tells an officer what somebody wants to know. */
export const inquiryCard = ({ id, name, school, title, words }: InquiryWithWords): Card => ({
  text: [
    ['announcements-inquiry', { name, school, title }],
    ['announcements-inquiry-words', { words }],
  ],
  buttons: [[{ ...button(['announcements-answer'], 'answerto', id), style: 'primary' }]],
})

/** What an office has not answered, each with the way to an answer. */
export const inquiriesCard = (inquiries: readonly InquiryWithWords[]): Card => ({
  text: [
    [
      inquiries.length > 0 ? 'announcements-inquiries' : 'announcements-no-inquiries',
      { count: inquiries.length },
    ],
  ],
  buttons: inquiries
    .slice(0, most)
    .map(({ id, name, school }) => [button(['announcements-inquiry-of', { name, school }], 'answerto', id)]),
})

const most = 20

/** The office's answer, for whoever asked. */
export const inquiryAnsweredCard = (
  { title, words, broadcastId }: InquiryWithWords,
  answer: string,
): Card => ({
  text: [
    ['announcements-inquiry-answer', { title }],
    ['announcements-inquiry-words', { words }],
    ['announcements-inquiry-answer-words', { answer }],
  ],
  buttons: [[button(['announcements-inquire'], 'inquire', broadcastId)]],
})

/** Tells an officer that the answer is on its way. */
export const answeredCard = (name: string): Card => ({ text: [['announcements-answered', { name }]] })
