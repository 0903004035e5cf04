create schema oversight;
comment on schema oversight is '电子监察、督办、登记簿';

create table oversight.rule (
    county_code text not null,
    version int not null check (version > 0),
    yellow_days int not null check (yellow_days between 0 and 10),
    red_days int not null check (red_days between 0 and 30),
    black_days int not null check (black_days between 0 and 30),
    warn_from time not null,
    warn_until time not null check (warn_until > warn_from),
    warnings jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (county_code, version)
);
comment on table oversight.rule is '监察规则：什么时候亮什么灯，提醒谁、何时、怎样提醒；改一次添一行，最后一行有效';
create trigger append_only before update or delete or truncate on oversight.rule
    for each statement execute function platform.refuse_change();

create table oversight.alarm (
    seq bigint generated always as identity primary key,
    case_id uuid not null,
    light text not null check (light in ('YELLOW', 'RED', 'BLACK')),
    run bigint not null,
    due_on date not null,
    unit_region text not null,
    site_region text not null,
    department_key text not null,
    at timestamptz not null,
    ended_at timestamptz
);
comment on table oversight.alarm is '监察记录：一件在一段计时里亮过的灯，灭了记下时间';
comment on column oversight.alarm.run is '第几段计时：最近一次起算或恢复在时限台账里的序号';
comment on column oversight.alarm.unit_region is '亮灯时在哪个单位办';
create unique index alarm_once on oversight.alarm (case_id, light, run) where ended_at is null;
create index alarm_on on oversight.alarm (light, seq) where ended_at is null;
create index alarm_case on oversight.alarm (case_id);
create index alarm_red on oversight.alarm (at) where light <> 'YELLOW';

create table oversight.supervision_order (
    id uuid primary key,
    number text not null unique,
    case_id uuid,
    unit_region text not null,
    staff_id uuid,
    staff_name text,
    content text not null check (content <> ''),
    days int not null check (days between 1 and 60),
    due_on date not null,
    escalated_for date,
    status text not null check (status in ('ISSUED', 'ANSWERED', 'CLOSED', 'CANCELLED')),
    version int not null default 0,
    issuer_id uuid not null,
    issuer_name text not null,
    issuer_post text not null,
    answerer_id uuid,
    idempotency_key text not null,
    issued_at timestamptz not null,
    unique (issuer_id, idempotency_key)
);
comment on table oversight.supervision_order is '督办单';
comment on column oversight.supervision_order.unit_region is '被督办单位的区划';
comment on column oversight.supervision_order.staff_id is '指名答复的人；空为该单位负责人';
comment on column oversight.supervision_order.escalated_for is '已为哪一天到期的答复上报过';
create index order_unit on oversight.supervision_order (unit_region, issued_at desc, id desc);
create index order_issued on oversight.supervision_order (issued_at desc, id desc);
create index order_issuer on oversight.supervision_order (issuer_id, issued_at desc, id desc);
create index order_staff on oversight.supervision_order (staff_id, issued_at desc, id desc);
create index order_case on oversight.supervision_order (case_id);
create index order_due on oversight.supervision_order (due_on) where status = 'ISSUED';
create sequence oversight.order_serial;
comment on sequence oversight.order_serial is '督办单编号的流水号';

create table oversight.order_event (
    seq bigint generated always as identity primary key,
    order_id uuid not null references oversight.supervision_order,
    act text not null,
    from_status text,
    to_status text not null,
    at timestamptz not null,
    by_id uuid,
    by_name text not null,
    by_post text not null,
    text text,
    due_on date
);
comment on table oversight.order_event is '督办经过：只增不改';
create index on oversight.order_event (order_id, seq);
create index order_event_escalated on oversight.order_event (at) where act = 'ESCALATE';
create trigger append_only before update or delete or truncate on oversight.order_event
    for each statement execute function platform.refuse_change();

create table oversight.notice (
    seq bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    key text not null unique,
    staff_id uuid not null,
    alarm bigint references oversight.alarm,
    recipient text check (recipient in ('HOLDER', 'LEADER', 'SUPERVISOR')),
    case_status text,
    case_id uuid,
    order_id uuid references oversight.supervision_order,
    title text not null,
    text text not null,
    at_desk boolean not null,
    by_sms boolean not null,
    at timestamptz not null,
    check ((alarm is null) = (recipient is null)),
    check (alarm is null or (case_id is not null and case_status is not null))
);
comment on table oversight.notice is '提醒：要告诉哪位工作人员什么；一个人一次灯只提醒一次，由告知读取送出';
create index on oversight.notice (tx, seq);
create index on oversight.notice (alarm, staff_id);

create table oversight.register_entry (
    id uuid primary key,
    register text not null check (register in ('CALL', 'ENQUIRY')),
    site_id uuid not null,
    site_region text not null,
    at timestamptz not null,
    person text not null check (person <> ''),
    phone bytea,
    masked_phone text,
    item_id uuid,
    about text not null check (about <> ''),
    question text not null check (question <> ''),
    answer text not null,
    appointed_for timestamptz,
    follow_up_by date,
    followed_up_at timestamptz,
    follow_up text,
    by_id uuid not null,
    by_name text not null,
    follow_up_by_name text,
    idempotency_key text not null,
    unique (by_id, idempotency_key)
);
comment on table oversight.register_entry is '登记簿：预约电话登记、咨询登记；电话加密，名单只显示掩码';
create index on oversight.register_entry (register, site_region, at desc, id desc);
create index on oversight.register_entry (register, at desc, id desc);
create index on oversight.register_entry (site_region, follow_up_by)
    where follow_up_by is not null and followed_up_at is null;
