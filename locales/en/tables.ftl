# Excel tables that are filled in outside the bot

tables-file-notExcel = This is no Excel workbook, though its name may look like one, so the bot cannot read it.
tables-file-oldXls = This file is of an older kind (.xls or .xlsb). Please open it in Excel, save it as .xlsx and send it again.
tables-file-passwordProtected = This file has a password, so the bot cannot open it. Please take the password away and send it again.
tables-file-ods = This is an OpenDocument table (.ods). Please save it as .xlsx and send it again.
tables-file-tooBig = This file is too large: the bot reads at most 20,000 rows, 40 columns and 8 MB. Please delete pictures and empty rows, or make several files of it.
tables-file-damaged = This file is broken or did not arrive whole. Please open it in Excel, save it and send it again.
tables-file-empty = This file is empty: no sheet that shows has any words.
tables-file-lost = The bot could not fetch this file. Please send it again.
tables-instead = Nothing has changed. Please tap a button below to get the table, fill it in and send it back.
tables-no-head = The bot finds no head row of a table that you can send, within the first 20 rows of each sheet. It takes:
tables-mixed = This file holds tables of several kinds, so the bot has read none of them. Nothing has changed. Please send each kind in a file of its own:
tables-kind = • { $table }: has the columns { $head }
tables-put-aside = What you were filling in is put aside; /menu leads back to it.
tables-bad-cells = <b>{ NUMBER($count) } cells to correct</b>, in red and with a note in this file:
tables-bad-cell = • { $cell }: { $why }
tables-more = … and { NUMBER($count) } more
tables-formula = a formula that fails ({ $text })
tables-not-yet = Nothing has been written yet. Please choose:
tables-drop = Discard
tables-settled = This file has been written, discarded, or is older than a day, so nothing has changed. Please send it again if you still need it.
tables-written-before = This file has been written; nothing is written twice.
