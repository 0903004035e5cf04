-- A draft of the same item is another matter than a lost result of it.
drop index cases.case_one_draft;
create unique index case_one_draft on cases.case_file (party_id, item_id)
    where status = 'DRAFT' and channel = 'ONLINE' and origin_id is null;
