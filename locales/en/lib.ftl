lib-share-contact = Share my phone number
