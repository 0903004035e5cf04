create table cases.age_reminder (
    party_id uuid not null,
    item_id uuid not null,
    asker_party_id uuid not null,
    on_day date not null,
    asked_at timestamptz not null,
    sent_at timestamptz,
    primary key (party_id, item_id)
);
comment on table cases.age_reminder is '到龄提醒：年龄未到的人请我们到那天提醒他可以申请';
comment on column cases.age_reminder.asker_party_id is '谁请的：本人，或者代办的人';
create index age_reminder_waiting on cases.age_reminder (on_day) where sent_at is null;
