insert into notifications.cursor (name, tx, seq) values ('fees', '0', 0);

alter table notifications.message drop constraint message_source_check;
alter table notifications.message add constraint message_source_check check (source in ('CASE', 'AGENT', 'FEE'));
comment on column notifications.message.source is '从哪里读来：办件经过，代办单和委托书的经过，或收费经过';
