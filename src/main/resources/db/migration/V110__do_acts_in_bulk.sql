-- One act done to many cases: kept so that it goes on after the page is left and after a restart.
create table cases.bulk_run (
    id uuid primary key,
    account_id uuid not null,
    address text,
    act text not null,
    note text,
    target_staff_id uuid,
    key text not null,
    asked_at timestamptz not null,
    cancelled_at timestamptz,
    finished_at timestamptz,
    unique (account_id, key)
);
comment on table cases.bulk_run is '批量办理';
comment on column cases.bulk_run.account_id is '谁提交的；办每一件时按他当时的岗位核对';
create index bulk_run_of_account on cases.bulk_run (account_id, asked_at desc, id desc);
create index bulk_run_unfinished on cases.bulk_run (asked_at, id) where finished_at is null;

create table cases.bulk_item (
    run_id uuid not null references cases.bulk_run,
    place int not null,
    case_id uuid not null references cases.case_file,
    version int not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED', 'CANCELLED')),
    why text,
    settled_at timestamptz,
    primary key (run_id, place),
    unique (run_id, case_id),
    check ((state = 'WAITING') = (settled_at is null))
);
comment on table cases.bulk_item is '批量办理中的一件';
comment on column cases.bulk_item.version is '提交人看到的办件版本；已被别人办过的不再办';
comment on column cases.bulk_item.why is '没有办成的原因';
create index bulk_item_waiting on cases.bulk_item (run_id, place) where state = 'WAITING';

-- V5: an approval among many others is seen to be one.
alter table cases.case_event add column bulk_run uuid references cases.bulk_run;
comment on column cases.case_event.bulk_run is '批量办理的编号；逐件办理的为空';
create index on cases.case_event (bulk_run) where bulk_run is not null;
