command-dangky = Make a pledge
command-bienlai = See my receipts again

pledge-form = Pledge
pledge-campaign = { $head }For which <b>campaign</b> do you pledge?
    .label = Campaign
pledge-unit = In which <b>unit</b> do you pledge?
    .label = Unit
pledge-title = { $head }Which <b>title</b> do you aim at?
    .label = Title
pledge-targets = { $head }What <b>targets</b> do you pledge? One on each line.
    .label = Targets
    .hint = For example: 12 good lessons; all pupils complete their year
pledge-initiative = { $head }This title needs an <b>initiative</b>. What is yours called?
    .label = Initiative
    .hint = For example: Games for practising the multiplication table in grade 3
pledge-note = { $head }Is there anything to <b>add</b>?
    .label = Note

pledges-at = 🏫 { $unit }{"\u000A"}
pledges-for-whom = ✍️ { $name }, { $unit }{"\u000A"}
pledges-place = Unit: { $unit }
pledges-no-title = No title
pledges-title-name = { $name }
pledges-received = ✅ Your pledge is recorded: <b>{ $campaign }</b>
pledges-told = 📝 <b>{ $name }</b> ({ $unit }) has just pledged: <b>{ $campaign }</b>
pledges-title = Title: <b>{ $title }</b>
pledges-without-title = Title: none
pledges-targets = Targets: { $targets }
pledges-initiative = Initiative: { $initiative }
pledges-note = Note: { $note }
pledges-receipt = Receipt: <code>{ $receipt }</code>
pledges-sent-at = Sent: { MOMENT($moment) }
pledges-fingerprint = Fingerprint of the content: <code>{ $hash }</code>
pledges-copy-receipt = Copy the receipt number
pledges-list = The pledges you have sent:
pledges-entry = { $campaign }{ $place } – { $receipt }
pledges-entry-place = {", "}{ $unit }
pledges-none = You have not sent a pledge yet. Type /dangky to begin.
pledges-all-done = You have pledged for every open campaign. Type /bienlai to see your receipts.
pledges-nothing-open = No campaign is open for pledges now. The bot will tell you when the office announces one.
pledges-sent-before = You have already sent a pledge for this campaign. Type /bienlai to see it.
pledges-not-yours = This campaign is no longer open to you. Type /dangky to see those that are.

# On behalf

pledge-form-behalf = Pledge on behalf of { $name }, { $unit }
pledges-on-behalf = Somebody's pledge
pledges-whom = ✍️ <b>Pledge on behalf – { $unit }</b>
    Please choose the person.
pledges-whom-person = { $name }
pledges-received-for = ✅ The pledge of <b>{ $name }</b> ({ $unit }) was received: <b>{ $campaign }</b>
pledges-entered-for-you = ✍️ The office has entered your pledge, <b>{ $name }</b>: <b>{ $campaign }</b>. If anything is wrong, please tell the office.
pledges-entered-by-office = Entered by the office
pledges-another-for = For somebody else
pledges-all-done-for = { $name } has pledged for every open campaign.
pledges-not-open = This campaign does not take your pledge now. See the campaigns: /phongtrao
pledges-done = You have pledged for this campaign. Type /bienlai to see it.
