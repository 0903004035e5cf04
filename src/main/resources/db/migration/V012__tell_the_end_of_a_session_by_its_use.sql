-- When a session ends follows from when it was used and how long it may lie unused; no second date is kept.
alter table identity.session drop column expires_at;
