create schema cases;
comment on schema cases is '办件：申请、受理、审核、决定、送达与时限';

create sequence cases.case_serial maxvalue 999999 cycle;
comment on sequence cases.case_serial is '办件编号的流水号';

create table cases.case_file (
    id uuid primary key,
    number text unique,
    item_id uuid not null,
    item_version int not null,
    item_code text not null,
    item_name text not null,
    kind text not null check (kind in ('INSTANT', 'PROMISED')),
    department_key text not null,
    party_id uuid not null,
    applicant text not null,
    masked_applicant text not null,
    masked_id_number text not null,
    region_code text not null,
    site_id uuid not null,
    site_region text not null,
    unit_region text not null,
    units text[] not null,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'AWAITING_SUPPLEMENT', 'REFUSAL_PROPOSED', 'REFUSED',
        'IN_REVIEW', 'AWAITING_DECISION', 'APPROVED', 'DENIED', 'DELIVERED', 'WITHDRAWN', 'LAPSED')),
    version int not null default 0,
    channel text not null check (channel in ('ONLINE', 'WINDOW')),
    form bytea not null,
    first_asked_id uuid,
    first_asked_at timestamptz,
    responsible_id uuid,
    holder_id uuid,
    proposer_id uuid,
    handler_id uuid,
    approver_id uuid,
    approved boolean,
    supplement_count int not null default 0,
    supplement_by date,
    words jsonb not null default '{}',
    submitted_at timestamptz,
    due_on date,
    due_provisional boolean not null default false,
    statutory_on date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- 最多两个签字: there are two columns to sign in, and one person cannot fill both.
    constraint two_people_sign check (approver_id is null or approver_id <> handler_id),
    constraint a_sent_case_has_a_number check (status = 'DRAFT' or (number is not null and submitted_at is not null))
);
comment on table cases.case_file is '办件';
comment on column cases.case_file.form is '申请表填写内容，加密';
comment on column cases.case_file.applicant is '申请人姓名或名称，供查找；页面只显示掩码';
comment on column cases.case_file.unit_region is '当前环节办理单位的区划';
comment on column cases.case_file.units is '办理过此件的单位';
comment on column cases.case_file.first_asked_id is '首问责任人';
comment on column cases.case_file.holder_id is '在谁手上，空为本单位任何人';
comment on column cases.case_file.due_on is '当前期限的副本，由时限台账推算；暂停时为空';

-- The lists: open cases by unit, by site, by subtree; each in the order of the deadline or of arrival.
create index case_unit_due on cases.case_file (unit_region, status, coalesce(due_on, date '9999-12-31'), id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'WITHDRAWN', 'LAPSED');
create index case_site_due on cases.case_file (site_region, coalesce(due_on, date '9999-12-31'), id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'WITHDRAWN', 'LAPSED');
create index case_due on cases.case_file (coalesce(due_on, date '9999-12-31'), id) include (site_region)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'WITHDRAWN', 'LAPSED');
create index case_site_received on cases.case_file (site_region, submitted_at desc, id desc) where status <> 'DRAFT';
create index case_unit_received on cases.case_file (unit_region, submitted_at desc, id desc) where status <> 'DRAFT';
create index case_received on cases.case_file (submitted_at desc, id desc) where status <> 'DRAFT';
create index case_party on cases.case_file (party_id, created_at desc, id desc);
create index case_applicant on cases.case_file (applicant text_pattern_ops);
create index case_number on cases.case_file (number text_pattern_ops);
create index case_supplement on cases.case_file (supplement_by) where status = 'AWAITING_SUPPLEMENT';
create unique index case_one_draft on cases.case_file (party_id, item_id) where status = 'DRAFT' and channel = 'ONLINE';

create table cases.case_event (
    seq bigint generated always as identity primary key,
    case_id uuid not null references cases.case_file,
    party_id uuid not null,
    act text not null,
    from_status text not null,
    to_status text not null,
    at timestamptz not null,
    by_kind text not null check (by_kind in ('CITIZEN', 'STAFF', 'SYSTEM')),
    by_id uuid not null,
    by_name text not null,
    by_post text not null,
    site_id uuid,
    site_name text,
    note text,
    address text,
    idempotency_key text not null,
    told text,
    tx xid8 not null default pg_current_xact_id()
);
comment on table cases.case_event is '办件经过：只增不改';
comment on column cases.case_event.told is '告知申请人的话';
comment on column cases.case_event.tx is '写入的事务，供按序读取';
create index on cases.case_event (case_id, seq);
create index on cases.case_event (tx, seq);
create unique index case_event_once on cases.case_event (case_id, act, idempotency_key);
create unique index case_event_registered_once on cases.case_event (by_id, idempotency_key) where act = 'REGISTER';
create trigger append_only before update or delete or truncate on cases.case_event
    for each statement execute function platform.refuse_change();

create table cases.clock_entry (
    id bigint generated always as identity primary key,
    case_id uuid not null references cases.case_file,
    clock text not null check (clock in ('ACCEPTANCE', 'PROMISED', 'STATUTORY')),
    mark text not null check (mark in ('START', 'STOP', 'RESUME', 'EXTEND', 'END')),
    at timestamptz not null,
    days int not null check (days >= 0),
    reason text not null
);
comment on table cases.clock_entry is '时限台账：起算、暂停、恢复、延长、结束；只增不改';
create index on cases.clock_entry (case_id, id);
create trigger append_only before update or delete or truncate on cases.clock_entry
    for each statement execute function platform.refuse_change();

create table cases.case_material (
    case_id uuid not null references cases.case_file on delete cascade,
    material_key text not null,
    provided text not null check (provided in ('NO', 'PAPER', 'SHARED', 'COMMITTED')),
    primary key (case_id, material_key)
);
comment on table cases.case_material is '申请材料的提供方式：纸质、免提交、承诺';

create table cases.material_file (
    file_id uuid primary key,
    case_id uuid not null references cases.case_file on delete cascade,
    material_key text not null,
    name text not null,
    content_type text not null,
    size bigint not null,
    added_at timestamptz not null
);
comment on table cases.material_file is '申请材料的文件';
create index on cases.material_file (case_id, material_key, file_id);

create table cases.delivery (
    case_id uuid primary key references cases.case_file,
    at timestamptz not null,
    how text not null check (how in ('WINDOW', 'ELECTRONIC')),
    masked_receiver text not null,
    signature_file uuid,
    by_id uuid not null,
    by_name text not null,
    site_region text not null
);
comment on table cases.delivery is '办结签收登记';
create index on cases.delivery (site_region, at desc, case_id desc);
