create schema agents;
comment on schema agents is '帮办代办：代办员、委托书、代办单、上门服务、材料交接、项目陪办';

create table agents.county_rule (
    county_code text primary key,
    take_days int not null check (take_days between 0 and 30),
    mandate_days int not null check (mandate_days between 1 and 1100)
);
comment on table agents.county_rule is '县（区）的规定：几个工作日内接单、委托最长多少天';

create table agents.agent (
    id uuid primary key,
    staff_id uuid unique,
    name text not null,
    kind text not null check (kind in ('FULL_TIME', 'PART_TIME', 'VOLUNTEER', 'OUTSOURCED')),
    employer text,
    site_id uuid not null,
    site_region text not null,
    phone text not null,
    since date not null,
    until date check (until >= since),
    version int not null default 0,
    check ((kind = 'OUTSOURCED') = (employer is not null))
);
comment on table agents.agent is '代办员：专职、兼职、志愿者、外包';
comment on column agents.agent.phone is '对外公布的值班电话，不是私人号码';
comment on column agents.agent.staff_id is '有账号的工作人员；空为不上机的人，由场所人员代为记录';
create index on agents.agent (site_region, name, id);

create table agents.agent_village (
    agent_id uuid not null references agents.agent,
    region_code text not null,
    last_code text not null,
    primary key (agent_id, region_code)
);
comment on table agents.agent_village is '代办员服务的村（社区）或镇（街道）';
comment on column agents.agent_village.last_code is '这个地方之内最大的区划代码';
create index on agents.agent_village (region_code);

create sequence agents.serial maxvalue 999999 cycle;
comment on sequence agents.serial is '代办单、委托书、交接单的流水号';

create table agents.mandate (
    id uuid primary key,
    number text not null unique,
    principal_id uuid not null,
    principal text not null,
    masked_principal text not null,
    agent_id uuid not null references agents.agent,
    region_code text not null,
    item_ids uuid[] not null,
    item_names text[] not null,
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    how text not null check (how in ('SIGNED', 'PHOTOGRAPHED')),
    picture uuid not null,
    given_at timestamptz not null,
    witness_name text not null,
    idempotency_key text not null unique,
    revoked_at timestamptz,
    revoke_reason text
);
comment on table agents.mandate is '委托书：谁委托谁、办什么事、到哪一天';
comment on column agents.mandate.item_ids is '委托办理的事项，空为各种事项';
comment on column agents.mandate.region_code is '委托人所在的村（社区）或镇（街道）';
comment on column agents.mandate.valid_until is '最后一天，当天仍有效';
create index on agents.mandate (principal_id, given_at desc, id desc);
create index on agents.mandate (agent_id, valid_until) where revoked_at is null;
create index on agents.mandate (region_code, given_at desc, id desc);

create table agents.agent_order (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in ('AGENCY', 'HOME_VISIT')),
    asked_by text not null check (asked_by in ('PHONE', 'WEB', 'WINDOW', 'AGENT')),
    status text not null check (status in
        ('ASKED', 'TAKEN', 'VISITED', 'IN_PROGRESS', 'HANDED_OVER', 'CLOSED', 'CANCELLED', 'IMPOSSIBLE')),
    version int not null default 0,
    party_id uuid,
    name text not null,
    masked_name text not null,
    phone bytea not null,
    address bytea,
    asker_party_id uuid,
    asker_relation text,
    item_id uuid,
    item_name text not null,
    wish text not null,
    region_code text not null,
    wanted_on date,
    wanted_part text not null check (wanted_part in ('ANY', 'MORNING', 'AFTERNOON')),
    agent_id uuid references agents.agent,
    take_by date not null,
    take_by_provisional boolean not null,
    asked_at timestamptz not null,
    handed_over_at timestamptz,
    result text,
    ended_at timestamptz
);
comment on table agents.agent_order is '代办单：帮办代办与上门服务';
comment on column agents.agent_order.asker_party_id is '在网上替家里老人提出的人；空为本人';
comment on column agents.agent_order.take_by is '最迟哪天要有人接，逾期亮灯';
create index on agents.agent_order (region_code, asked_at desc, id desc);
create index on agents.agent_order (asked_at desc, id desc);
create index on agents.agent_order (region_code, take_by, id) where status = 'ASKED';
create index on agents.agent_order (agent_id, asked_at desc, id desc);
create index on agents.agent_order (party_id, asked_at desc, id desc);
create index on agents.agent_order (asker_party_id, asked_at desc, id desc);
create index on agents.agent_order (region_code, handed_over_at desc, id desc) where handed_over_at is not null;

create table agents.order_case (
    order_id uuid not null references agents.agent_order,
    case_id uuid not null unique,
    mandate_id uuid not null references agents.mandate,
    linked_at timestamptz not null,
    primary key (order_id, case_id)
);
comment on table agents.order_case is '代办员代为登记的办件，及所凭的委托书';
create index on agents.order_case (mandate_id);

create table agents.agent_event (
    seq bigint generated always as identity primary key,
    subject text not null check (subject in ('ORDER', 'MANDATE')),
    subject_id uuid not null,
    act text not null,
    from_status text,
    to_status text not null,
    at timestamptz not null,
    by_kind text not null check (by_kind in ('CITIZEN', 'STAFF', 'SYSTEM')),
    by_id uuid not null,
    by_name text not null,
    by_post text not null,
    note text,
    place text,
    picture uuid,
    idempotency_key text not null,
    party_id uuid,
    phone bytea,
    title text,
    told text,
    tx xid8 not null default pg_current_xact_id()
);
comment on table agents.agent_event is '代办单和委托书的经过：只增不改';
comment on column agents.agent_event.told is '告知委托人的话；phone 加密';
comment on column agents.agent_event.tx is '写入的事务，供按序读取';
create index on agents.agent_event (subject_id, seq);
create index on agents.agent_event (tx, seq);
create index agent_event_visits on agents.agent_event (at desc, seq desc) where act in ('VISIT', 'VISIT_AGAIN');
create unique index agent_event_once on agents.agent_event (subject_id, act, idempotency_key);
create unique index agent_event_asked_once on agents.agent_event (by_id, idempotency_key) where act = 'ASK';
create trigger append_only before update or delete or truncate on agents.agent_event
    for each statement execute function platform.refuse_change();
