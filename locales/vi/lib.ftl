lib-share-contact = Chia sẻ số điện thoại
