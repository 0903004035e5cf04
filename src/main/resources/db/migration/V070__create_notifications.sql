create schema notifications;
comment on schema notifications is '告知：站内消息与短信';

create table notifications.cursor (
    name text primary key,
    tx xid8 not null,
    seq bigint not null
);
comment on table notifications.cursor is '读到哪里了：办件经过的事务号与序号';
insert into notifications.cursor (name, tx, seq) values ('cases', '0', 0);

create table notifications.message (
    id uuid primary key,
    event_seq bigint not null,
    party_id uuid not null,
    case_id uuid not null,
    title text not null,
    text text not null,
    at timestamptz not null,
    state text not null check (state in ('SHOWN', 'SUPERSEDED')),
    read_at timestamptz,
    unique (event_seq, party_id)
);
comment on table notifications.message is '站内消息：一件事对一个人只说一次；说的时候已经不是真的，就不说了';
create index on notifications.message (party_id, at desc, id desc) where state = 'SHOWN';
create index on notifications.message (party_id) where state = 'SHOWN' and read_at is null;

create table notifications.text_message (
    id bigint generated always as identity primary key,
    key text not null unique,
    phone bytea not null,
    phone_index text not null,
    words bytea not null,
    case_id uuid,
    true_while text[],
    state text not null check (state in ('WAITING', 'SENT', 'SUPERSEDED', 'FAILED')),
    attempts int not null default 0,
    next_at timestamptz,
    created_at timestamptz not null,
    done_at timestamptz
);
comment on table notifications.text_message is '短信：号码和内容加密；key 供短信网关去重';
comment on column notifications.text_message.next_at is '重试不早于；空为随时可发';
create index on notifications.text_message (id) where state = 'WAITING';
create index on notifications.text_message (phone_index, id desc);
