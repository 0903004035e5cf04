create table agents.paper_batch (
    id uuid primary key,
    number text not null unique,
    from_site uuid not null,
    from_region text not null,
    to_site uuid not null,
    to_region text not null,
    status text not null check (status in ('PACKED', 'ON_THE_WAY', 'RECEIVED', 'CANCELLED')),
    version int not null default 0,
    courier_name text not null,
    packed_by text not null,
    packed_at timestamptz not null,
    idempotency_key text not null unique,
    taken_at timestamptz,
    taken_signature uuid,
    closed_at timestamptz,
    check (from_site <> to_site)
);
comment on table agents.paper_batch is '材料交接单：行政服务代理员把一批材料从一个场所带到另一个场所';
create index on agents.paper_batch (from_region, packed_at desc, id desc);
create index on agents.paper_batch (to_region, packed_at desc, id desc);
create index on agents.paper_batch (packed_at desc, id desc);

create table agents.paper_line (
    batch_id uuid not null references agents.paper_batch,
    case_id uuid not null,
    kind text not null check (kind in ('MATERIALS', 'RESULT')),
    position int not null,
    what text not null,
    status text not null check (status in ('WAITING', 'SIGNED', 'REJECTED', 'TAKEN_BACK', 'CANCELLED')),
    reason text check ((status in ('REJECTED', 'TAKEN_BACK')) <= (reason is not null)),
    signed_by text,
    signed_at timestamptz,
    primary key (batch_id, case_id, kind)
);
comment on table agents.paper_line is '交接单的一行：一件的申请材料原件或结果原件';
create unique index paper_travels_once on agents.paper_line (case_id, kind) where status in ('WAITING', 'REJECTED');

create table agents.paper (
    case_id uuid not null,
    kind text not null check (kind in ('MATERIALS', 'RESULT')),
    holder text not null check (holder in ('SITE', 'COURIER', 'APPLICANT')),
    site_id uuid,
    site_region text,
    holder_name text not null,
    since timestamptz not null,
    primary key (case_id, kind),
    check ((holder = 'SITE') = (site_id is not null and site_region is not null))
);
comment on table agents.paper is '每件纸质原件现在在谁手上；没有这一行的，还在收件的窗口或作出决定的地方';
create index on agents.paper (site_id) where holder = 'SITE';

create table agents.custody_event (
    seq bigint generated always as identity primary key,
    case_id uuid not null,
    kind text not null,
    from_name text not null,
    to_name text not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    batch_id uuid,
    note text
);
comment on table agents.custody_event is '纸质原件的交接经过：只增不改';
create index on agents.custody_event (case_id, seq);
create trigger append_only before update or delete or truncate on agents.custody_event
    for each statement execute function platform.refuse_change();
