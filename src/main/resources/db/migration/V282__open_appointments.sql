create table reception.slot_rules (
    queue_id uuid primary key references reception.queue (id),
    site_id uuid not null references reception.hall (site_id),
    offered boolean not null,
    minutes smallint not null check (minutes between 5 and 120),
    places smallint not null check (places between 1 and 99),
    walk_in_percent smallint not null check (walk_in_percent between 10 and 90),
    days_ahead smallint not null check (days_ahead between 1 and 60),
    notice_minutes smallint not null check (notice_minutes between 0 and 2880),
    per_person smallint not null check (per_person between 1 and 10),
    head_start_minutes smallint not null check (head_start_minutes between 0 and 120),
    grace_minutes smallint not null check (grace_minutes between 0 and 60),
    check (places * (100 - walk_in_percent) >= 100)
);
create index slot_rules_of_site on reception.slot_rules (site_id);
comment on table reception.slot_rules is '预约规则：一个业务队列的号源怎么放；号源按开放日历和这些规则算出来，不存一个个时段';
comment on column reception.slot_rules.minutes is '一个时段多少分钟';
comment on column reception.slot_rules.places is '一个时段窗口能接待几个人，现场取号的也在里面';
comment on column reception.slot_rules.walk_in_percent is '每个时段至少留给现场取号的百分比，不能约完';
comment on column reception.slot_rules.days_ahead is '最早提前几天约';
comment on column reception.slot_rules.notice_minutes is '网上最晚提前多少分钟约';
comment on column reception.slot_rules.per_person is '一个人同时最多有几个预约';
comment on column reception.slot_rules.head_start_minutes is '预约的人按约定时间以前多少分钟取的号排队';
comment on column reception.slot_rules.grace_minutes is '过了约定时间多少分钟还没有签到、没有到窗口，才算没有来';

create table reception.appointment (
    id uuid primary key,
    site_id uuid not null references reception.hall (site_id),
    queue_id uuid not null references reception.queue (id),
    code varchar(20) not null unique,
    request_key varchar(64) not null unique,
    channel varchar(20) not null,
    state varchar(20) not null,
    starts_at timestamptz,
    minutes smallint not null,
    persons smallint not null,
    party_id uuid,
    person_index varchar(64),
    id_number bytea,
    name bytea not null,
    phone bytea not null,
    phone_index varchar(64) not null,
    reason varchar(200),
    wanted_until date,
    offers smallint not null default 0,
    offer_until timestamptz,
    moved_from timestamptz,
    to_tell boolean not null default false,
    reminded boolean not null default false,
    ticket_id uuid references reception.ticket (id),
    booked_at timestamptz not null,
    version integer not null default 0,
    check (starts_at is not null or state in ('WAITING', 'CANCELLED'))
);
create index appointment_of_person on reception.appointment (person_index) where state in ('BOOKED', 'OFFERED', 'WAITING');
create index appointment_of_phone on reception.appointment (phone_index) where state in ('BOOKED', 'OFFERED', 'WAITING');
create index appointment_of_party on reception.appointment (party_id, booked_at desc);
create index appointment_of_site on reception.appointment (site_id, starts_at, id);
create index appointment_due on reception.appointment (starts_at) where state in ('BOOKED', 'OFFERED');
create index appointment_waiting on reception.appointment (queue_id, booked_at) where state = 'WAITING';
create index appointment_to_tell on reception.appointment (site_id) where to_tell;
comment on table reception.appointment is '预约：约好时间来办，也包括号满时的候补登记';
comment on column reception.appointment.code is '预约码：凭它查看、改时间、取消、签到';
comment on column reception.appointment.request_key is '预约请求的编号：重复提交只约一次';
comment on column reception.appointment.person_index is '证件号码的加密索引，和排队号用同一种';
comment on column reception.appointment.reason is '工作人员给同一个人同一件事再约一次的原因';
comment on column reception.appointment.wanted_until is '候补到哪一天为止';
comment on column reception.appointment.offers is '候补已经给过几次时间';
comment on column reception.appointment.moved_from is '因为停办、放假改时间以前约的是几时';
comment on column reception.appointment.to_tell is '短信告诉不了，要打电话告诉';

create table reception.appointment_item (
    appointment_id uuid not null references reception.appointment (id),
    item_id uuid not null,
    primary key (appointment_id, item_id)
);
comment on table reception.appointment_item is '预约要办的事项';

create table reception.appointment_place (
    id bigint generated always as identity primary key,
    appointment_id uuid not null references reception.appointment (id),
    queue_id uuid not null references reception.queue (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    returns_at timestamptz
);
create index appointment_place_of_queue on reception.appointment_place (queue_id, starts_at);
create unique index appointment_place_held on reception.appointment_place (appointment_id) where returns_at is null;
comment on table reception.appointment_place is '预约占的号源：一段时间里的一个位子';
comment on column reception.appointment_place.returns_at is '取消以后几时再放出来；当天的给现场取号的人，不再放出来';

create table reception.appointment_event (
    seq bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    appointment_id uuid not null references reception.appointment (id),
    act varchar(20) not null,
    at timestamptz not null,
    by_id uuid,
    by_name varchar(200) not null,
    starts_at timestamptz,
    note varchar(200),
    told varchar(500)
);
create index appointment_event_of_appointment on reception.appointment_event (appointment_id, seq);
create index appointment_event_told on reception.appointment_event (tx, seq) where told is not null;
comment on table reception.appointment_event is '预约的经过：只增不改；要告诉本人的由告知室读去发';

alter table reception.ticket add column grace_until timestamptz;
comment on column reception.ticket.grace_until is '预约的人到这个时间以前不算过号';
