-- The same words under a new key: nothing else of what was told can change.
drop trigger append_only on identity.party_event;
create trigger append_only before delete or truncate or update of seq, tx, party_id, at, title on identity.party_event
    for each statement execute function platform.refuse_change();
