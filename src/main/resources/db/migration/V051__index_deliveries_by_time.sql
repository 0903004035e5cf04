-- For those who see the hand-overs of many sites at once.
create index delivery_at on cases.delivery (at desc, case_id desc);
