lib-share-contact = Chia sẻ số điện thoại
lib-nothing = {""}
lib-list = { $before }; { $each }
lib-list-more = { $list } và { NUMBER($count) } mục khác
lib-everybody = quý thầy/cô
