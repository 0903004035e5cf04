insert into notifications.cursor (name, tx, seq) values ('appointments', '0', 0);

alter table notifications.message drop constraint message_source_check;
alter table notifications.message add constraint message_source_check
    check (source in ('CASE', 'AGENT', 'FEE', 'IDENTITY', 'APPOINTMENT'));
