insert into notifications.cursor (name, tx, seq) values ('oversight', '0', 0);

create table notifications.staff_message (
    id uuid primary key,
    key text not null unique,
    staff_id uuid not null,
    case_id uuid,
    order_id uuid,
    title text not null,
    text text not null,
    at timestamptz not null,
    read_at timestamptz
);
comment on table notifications.staff_message is '工作台消息：一件事对一个人只说一次；说的时候已经不是真的，就不说了';
create index on notifications.staff_message (staff_id, at desc, id desc);
create index on notifications.staff_message (staff_id) where read_at is null;

alter table notifications.text_message add column notice bigint;
comment on column notifications.text_message.notice is '监察提醒的序号：提醒的事已经不是真的，就不发了';
