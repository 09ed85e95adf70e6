forms-as-is = { $words }
forms-yes = Yes
forms-no = No
forms-day = { DAY($day) }
forms-number = { NUMBER($value, maximumFractionDigits: 15) }
forms-percent = { NUMBER($value, maximumFractionDigits: 15) } %
forms-figure = { NUMBER($numerator) }/{ NUMBER($denominator) } = { PERCENT($fraction) }
forms-no-case = No case
forms-not-yet = No figure yet
forms-not-applicable = Not applicable
forms-skipped = (skipped)
forms-file-unnamed = (file without a name)

# The buttons, and what can be typed instead

forms-back = ← Back
    .typed = back | go back
forms-skip = Skip
    .typed = skip
forms-keep = Keep
    .typed = keep | keep it
forms-whole = Done
    .typed = done | xong | finished
forms-later = Later
    .typed = later | not now
forms-cancel = Cancel
    .typed = cancel
forms-drop = Discard
    .typed = discard
forms-stay = Keep it and go on
    .typed = keep | go on | keep it and go on
forms-send = Send
    .typed = send | submit
forms-resume = Go on
forms-edit = Change { $label }
forms-numbered = { $number }. { $words }
forms-page-before = ‹ Previous
forms-page-after = Next ›
forms-right = Yes, { $answer }
    .typed = yes | right | correct | ok | okay
forms-wrong =
    .typed = no | wrong
forms-nothing =
    .typed = no | none | nothing

# Questions

forms-progress = <i>Question { $number }/{ $total }</i>
forms-now = Now: <b>{ $answer }</b>
forms-heard = ✓ { $answer }
forms-settled = { $label }: <b>{ $answer }</b>
forms-gathered = ✓ { NUMBER($length) } characters received. If there is more, send it now; if that is all, press “Done”.
forms-gathered-too-long = This part makes the whole too long, so it was not added. What came before is kept; please shorten it and send it again, or press “Done”.
forms-is-it = Do you mean <b>{ $answer }</b>? If not, please type it again.
forms-which = Which one do you mean? Please choose one, or type it more precisely.
forms-type-again = Then please type the answer again.
forms-already = Already noted: { $label }: <b>{ $answer }</b>.
forms-changed = ✓ Changed { $label }: <b>{ $answer }</b>.
forms-not-changed = { $label } was not changed. { $problem }
forms-correct-unknown = The message you edited is no answer in the open form, so nothing was changed.
forms-old-button = That button belongs to an earlier question, so nothing was changed. You are here:
forms-not-understood = The bot did not understand this answer.
forms-unsure = It may mean: { $meanings }. Please be more exact.
forms-cannot-skip = This question needs an answer and cannot be skipped. If you do not have one yet, choose “Later”.
forms-incomplete = This cannot be sent yet: some questions have no answer.

# When an answer cannot be used

forms-no-file = This question is answered in words, not with a file.
forms-no-contact = This question is answered in words, not with a contact.
forms-choice-none = There is no such choice. Press a button, or type a number from 1 to { NUMBER($count) }, or some words of the choice.
forms-several-unread = Please type the numbers with commas between them, from 1 to { NUMBER($count) }, for example 1,3,5 or 2-4; or names; or type “all”.
forms-several-lines = { $before }
    { $each }
forms-several-names = { $before }, { $each }
forms-yes-or-no = Please answer “yes” or “no”.
forms-text-empty = You have not written anything. Please type an answer.
forms-text-long = The answer has { NUMBER($length) } characters, and { NUMBER($max) } is the most. Please shorten it.
forms-text-short = The answer has only { NUMBER($length) } characters; it needs at least { NUMBER($min) }.
forms-number-wanted = A number is needed, for example 12.
forms-number-one = There is more than one number. Please type only the one to be noted.
forms-number-whole = A whole number is needed, for example 12.
forms-number-negative = This number cannot be below 0.
forms-number-large = This number is too large. Please check it.
forms-number-low = { NUMBER($value, maximumFractionDigits: 15) } is too small: it must be at least { NUMBER($min, maximumFractionDigits: 15) }.
forms-number-high = { NUMBER($value, maximumFractionDigits: 15) } is too large: { NUMBER($max, maximumFractionDigits: 15) } is the most.
forms-figure-hint = Type two counts, for example 45/48.
forms-figure-part = Type how many of { NUMBER($denominator) }.
forms-figure-wanted = Two counts are needed, for example 45/48.
forms-figure-not-percent = Counts are needed, not a percentage. The bot works out the percentage.
forms-figure-above = The part ({ NUMBER($numerator) }) cannot be larger than the whole ({ NUMBER($denominator) }). Please check it.
forms-figure-above-zero = When the whole is 0 there cannot be a part of it. Please check it.
forms-figure-known = The whole was answered with { NUMBER($known) }, not { NUMBER($denominator) }. Type the part, or go back and change the whole.
forms-figure-no-case = The whole is 0, so “no case” was noted.
forms-date-hint = Day/month/year, for example 30/10/2026.
forms-date-unread = The bot could not read this day. Type day/month/year, for example 30/10/2026.
forms-date-early = { DAY($day) } is too early: { DAY($min) } is the earliest.
forms-date-late = { DAY($day) } is too late: { DAY($max) } is the latest.
forms-file-hint = Send one file of at most { NUMBER($size) } MB.
forms-file-wanted = This question needs a file: press the paper clip to send one.
forms-file-large = The file has { NUMBER($size) } MB, and { NUMBER($max) } MB is the most. Please send a smaller one.
forms-file-type = This kind of file cannot be used here. Please send another.
forms-phone-hint = Press the key “Share my phone number” at the bottom of the screen.
forms-phone-share = The bot cannot verify a number that was typed. Please press “Share my phone number”.
forms-phone-not-own = This is not the number of your own Telegram account, so it was not taken. Please press “Share my phone number”.
forms-phone-unknown = This is not a phone number in use today, so it was not taken. Please check the number in Telegram, or contact the office.

# Review and sending

forms-review = <b>{ $title }</b>: please check before you send
forms-review-line = { $number }. { $label }: <b>{ $answer }</b>
forms-review-typed = All questions are answered. Press “Send”, or type the number or the name of the line to change.
forms-review-old = The answers have changed since then, so nothing was sent. Please look at the new review and press “Send”.
forms-must-change = To be changed before sending: { $message }
forms-warning = Note: { $message }

# Into a form and out of it

forms-resumed = { $title }: you go on where you stopped.
forms-parked = { $title }: put aside at question { $number }/{ $total }. All answers are kept; /menu takes you back.
forms-parked-ready = { $title }: all is answered, but not sent. /menu takes you back to check and send it.
forms-cancel-sure = { $count ->
    [one] Discard the answer given in “{ $title }”?
   *[other] Discard the { NUMBER($count) } answers given in “{ $title }”?
}
forms-cancelled = Cancelled: { $title }.
forms-closed = This form is closed.
forms-closed-kept = The answers are kept, but can no longer be sent.
forms-gone = That button belongs to a form that is finished, so nothing was changed.
forms-handed-over = This button belongs to a form that was handed over to somebody else, so nothing changed.
forms-another-open = That button belongs to “{ $title }”, which was put aside, so nothing was changed. Open /menu to go on with it.
forms-already-sent = This form has already been sent; there is no need to send it again.
forms-go-on = Go on: { $title } (question { $number }/{ $total })
forms-go-on-ready = Check and send: { $title }

# Several messages, names, times

forms-gathered-messages = ✓ { NUMBER($count) } messages so far. Send more, or press “That is all”.
forms-messages-shown = { NUMBER($count) } messages, { NUMBER($files) } files or photos. { $words }
forms-messages-kind = This kind of message cannot be passed on. Send words, photos, videos, sounds or documents.
forms-messages-placeholder = What should stand at “{ $unknown }”? There are two places to be filled in: {"{"}name{"}"} and {"{"}school{"}"}. Please send it again.
forms-named-none = There is no “{ $name }”. Please check the name.
forms-named-several = “{ $name }” fits several: { $names }. Please write more of it.
forms-clock-hint = For example: 7:30, 14:00
forms-clock-unread = This is no time that I can read. Write it like 7:30 or 14:00.
