lib-share-contact = Share my phone number
lib-nothing = {""}
lib-list = { $before }; { $each }
lib-list-more = { $list } and { NUMBER($count) } more
lib-everybody = colleagues
