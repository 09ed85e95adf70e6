# Pledges by Excel

command-dangkyexcel = Pledges by Excel
pledges-on-behalf-sheet = Pledges by Excel
pledges-sheet-file = pledges
pledges-sheet-head = “Key” and “Targets pledged”
pledges-sheet-key = Key
pledges-sheet-school = School
pledges-sheet-name = Full name
pledges-sheet-title = Title
pledges-sheet-targets = Targets pledged
pledges-sheet-initiative = Initiative
pledges-sheet-note = Note

pledges-sheet-which = Of which school do you want the table of pledges? There are { NUMBER($count) }. You can also type part of its name, for example: /dangkyexcel hoa mai
pledges-sheet-all = All { NUMBER($count) } schools in one file
pledges-sheet-found = { NUMBER($count) } schools are called like this. Please choose one, or type more of its name.
pledges-sheet-no-school = You enter pledges for no school called “{ $typed }”. Type /dangkyexcel to see the list.
pledges-sheet-given = The table of pledges of <b>{ $school }</b>: { NUMBER($count) } rows, a sheet for each campaign, a row for each person who has not pledged.
pledges-sheet-given-all = The table of pledges of all schools: { NUMBER($count) } rows, a sheet for each campaign, a row for each person who has not pledged.
pledges-sheet-how = Please let the school fill in the last four columns, leave the keys alone, and send the .xlsx file here. Titles are picked from the list. Whoever does not pledge is left empty. You see everything again before it is written.
pledges-sheet-nobody = There is nobody to enter now: no campaign is open, or all have pledged.
pledges-sheet-too-many = There are { NUMBER($count) } rows, more than the { NUMBER($most) } of one file. Please take the table of one school after the other.

pledges-sheet-office-only = The table of pledges is sent to the bot by the office. Nothing has changed; please pass the file on to the office.
pledges-sheet-read = Read <b>{ $file }</b>: { NUMBER($count) } rows.
pledges-sheet-counts = To be written: { NUMBER($good) } · Pledged before: { NUMBER($before) } · Empty: { NUMBER($empty) } · To be corrected: { NUMBER($bad) }
pledges-sheet-campaign = <b>{ $campaign }</b> ({ NUMBER($count) })
pledges-sheet-line = • { $name }, { $unit }: { $title }
pledges-sheet-person = • { $name }: { $title }
pledges-sheet-more = … and { NUMBER($count) } more
pledges-sheet-before = Pledged before, left as it is: { $names }. Their rows in the file are not written.
pledges-sheet-other-cells = Other cells to correct:
pledges-sheet-nothing = There is no new pledge in this file to be written.
pledges-sheet-write = Write { NUMBER($count) } pledges
pledges-sheet-bad-next = All other rows can be written now. Please correct the rows with red cells and send the whole file again; nobody pledges twice.

pledges-sheet-no-key = The key is filled in by the bot; please leave it alone. Somebody without a row? Get a new table with /dangkyexcel.
pledges-sheet-not-yours = This key is of nobody at a school for which you enter pledges.
pledges-sheet-not-there = This person is no longer at the school of the key. Please get a new table with /dangkyexcel.
pledges-sheet-closed = The campaign of this row is not open, or not meant for this person.
pledges-sheet-other = This key is that of { $name }; the rows may have been sorted without it.
pledges-sheet-twice = This person stands in a row above already, for the same campaign.
pledges-sheet-missing-title = No title is chosen. For none, please choose “No title”.
pledges-sheet-missing-targets = The targets are missing.
pledges-sheet-missing-initiative = This title needs an initiative.
pledges-sheet-no-title = There is no title “{ $text }”. Please choose one of: { $titles }.
pledges-sheet-unasked = This title asks for no initiative. Please move it to the notes or leave it out.
pledges-sheet-meanwhile = Has pledged meanwhile; left as it is.
pledges-sheet-changed = The titles or questions have changed since the file was read. Please send the file again to see.

pledges-sheet-written = <b>{ NUMBER($good) } pledges are written.</b>
pledges-sheet-written-partly = <b>Done in part: { NUMBER($good) }/{ NUMBER($rows) } rows.</b>
pledges-sheet-still-bad = { NUMBER($count) } rows with red cells are not written: please correct them in the file that was returned and send it again.
pledges-sheet-not-taken = { NUMBER($count) } rows could not be written any more:
pledges-sheet-not-taken-line = • { $name }: { $why }
pledges-sheet-told = { NUMBER($told) } people have joined and get their receipt now; the principal gets one message for the whole school.{ $untold ->
    [0] {""}
   *[other] {" "}{ NUMBER($untold) } people have not joined: please get the receipts and let the school hand them on.
    }
pledges-sheet-get-receipts = Get the receipts (Excel)
pledges-sheet-dropped = The file is discarded. No pledge was written.

pledges-sheet-school-told = 📝 The office has entered <b>{ NUMBER($count) }</b> pledges of { $unit } out of an Excel file. If anything is wrong, please tell the office.
pledges-sheet-see-each = See each pledge
pledges-at-school = Pledges of <b>{ $unit }</b>, { $campaign }: { NUMBER($count) } people
pledges-at-school-none = Nobody at { $unit } has pledged for this campaign.

pledges-sheet-receipts-file = receipts
pledges-sheet-receipts-sheet = Receipts
pledges-sheet-receipts = The receipts of { NUMBER($count) } pledges. The file has real names in it; please keep it safe.
pledges-receipts-campaign = Campaign
pledges-receipts-receipt = Receipt
pledges-receipts-sent = Sent at (time in Viet Nam)
pledges-receipts-hash = Fingerprint of the content
audit-pledge-export = Downloaded the table or the receipts of pledges
