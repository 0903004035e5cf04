insert into notifications.cursor (name, tx, seq) values ('agents', '0', 0);

alter table notifications.message alter column case_id drop not null;
alter table notifications.message add column source text not null default 'CASE' check (source in ('CASE', 'AGENT'));
alter table notifications.message add column order_id uuid;
alter table notifications.message add column mandate_id uuid;
alter table notifications.message drop constraint message_event_seq_party_id_key;
alter table notifications.message add constraint message_told_once unique (source, event_seq, party_id);
comment on column notifications.message.source is '从哪里读来：办件经过，或代办单和委托书的经过';
