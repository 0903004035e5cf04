create table cases.objection (
    id uuid primary key,
    case_id uuid not null references cases.case_file,
    posted_from date not null,
    text text not null check (char_length(text) between 1 and 1000),
    name bytea not null,
    phone bytea not null,
    how text not null check (how in ('ONLINE', 'PHONE', 'WINDOW')),
    taken_by text,
    at timestamptz not null,
    key text not null,
    upheld boolean,
    finding text,
    answered_by text,
    answered_at timestamptz,
    unique (case_id, key),
    check ((answered_at is null) = (upheld is null))
);
comment on table cases.objection is '公示期间的异议';
comment on column cases.objection.posted_from is '针对哪一次公示：该次公示的起始日';
comment on column cases.objection.name is '提出人姓名，加密';
comment on column cases.objection.phone is '提出人电话，加密';
comment on column cases.objection.upheld is '核查结论：异议成立';
