import type { Feature } from '../bot/context.ts'
import { openForm } from '../bot/forms.ts'
import { ack, hearAck } from './acknowledging.ts'
import { answerto, inquire, inquiriesWaiting, listInquiries } from './asking/inquiries.ts'
import { forgetInquiries } from './asking/inquiries.store.ts'
import { answerForm, inquiryForm } from './asking/inquiry.form.ts'
import { addHolidays, removeOff, showCalendar, showHolidays } from './calendar/calendar.ts'
import { dayOffForm } from './calendar/dayOff.form.ts'
import { announcementWord } from './content.ts'
import { hear } from './groups/hearing.ts'
import { forgetGroups, keepGroups } from './groups/keeping.ts'
import { groupLinkForm } from './groups/link.form.ts'
import { groupButtons } from './groups/linking.ts'
import { listGroups } from './groups/list.ts'
import { openAnnouncement } from './groups/opening.ts'
import { correcting } from './correcting/correct.ts'
import { correctionForm } from './correcting/correction.form.ts'
import { withdrawalForm } from './correcting/withdrawal.form.ts'
import { catchUp } from './correcting/renew.ts'
import { sendDue } from './sending/due.ts'
import type { OnIssue } from './sending/issue.ts'
import { callOff, sendUrgently } from './sending/planned.ts'
import {
  chooseReader,
  giveReaders,
  listAnnouncements,
  showAnnouncement,
  showAsGroup,
  showAsReader,
} from './sending/preview.ts'
import { agree, sendIt } from './sending/send.ts'
import { decisions } from './watching/deciding.ts'
import { followProgress, showProgress } from './watching/progress.ts'
import { escalateDue, escalateNow } from './watching/escalation.ts'
import { giveReport } from './watching/report.ts'
import { remindSilent, showSilent } from './watching/silent.ts'
import { announcementForm } from './writing/announcement.form.ts'

/** Thông báo: what the office tells many, followed until everybody has heard it. */
export const announcements = (onIssue: OnIssue): Feature => ({
  name: 'announcements',
  commands: [
    { name: 'thongbao', needs: 'campaign.announce', inMenu: true, run: listAnnouncements },
    { name: 'soanthongbao', needs: 'campaign.announce', run: ctx => openForm(ctx, announcementForm, {}) },
    { name: 'lichnghi', needs: 'campaign.announce', run: showCalendar },
    { name: 'nhom', needs: 'group.link', run: listGroups },
    { name: 'cauhoi', needs: 'campaign.announce', run: listInquiries },
  ],
  buttons: {
    announcement: showAnnouncement,
    readers: chooseReader,
    asreader: showAsReader,
    asgroup: showAsGroup,
    readersfile: giveReaders,
    send: (ctx, id, wish) => sendIt(ctx, onIssue, id, wish),
    agree: (ctx, id) => agree(ctx, onIssue, id),
    urgent: (ctx, id) => sendUrgently(ctx, onIssue, id),
    calloff: callOff,
    progress: followProgress,
    addoff: ctx => openForm(ctx, dayOffForm, {}),
    removeoff: removeOff,
    holidays: showHolidays,
    addholidays: addHolidays,
    escalate: escalateNow,
    ack,
    silent: showSilent,
    remind: remindSilent,
    sendings: giveReport,
    inquire,
    answerto,
    ...decisions,
    ...groupButtons,
    ...correcting,
  },
  links: { [announcementWord]: openAnnouncement },
  forms: [
    announcementForm,
    correctionForm,
    withdrawalForm,
    dayOffForm,
    inquiryForm,
    answerForm,
    groupLinkForm,
  ],
  hears: hearAck,
  inGroup: hear,
  waiting: inquiriesWaiting,
  async beat(app, now) {
    await sendDue(app, onIssue, now)
    await escalateDue(app, now)
    await catchUp(app, now)
    await showProgress(app, now)
    await keepGroups(app, now)
  },
  async sweep(app, now) {
    await forgetInquiries(app.db)
    await forgetGroups(app, now)
  },
})
