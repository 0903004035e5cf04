create table identity.two_person_request (
    id uuid primary key,
    act text not null,
    account_id uuid not null references identity.account,
    reason text not null,
    change jsonb,
    half bytea,
    proposed_by uuid not null references identity.account,
    proposed_as text not null,
    proposed_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    decided_by uuid references identity.account,
    decided_as text,
    decided_at timestamptz,
    decision_reason text not null default '',
    check (decided_by <> proposed_by or state = 'WITHDRAWN'),
    check (decided_as <> proposed_as or state = 'WITHDRAWN')
);
comment on table identity.two_person_request is '双人操作：一位管理员提请、另一岗位的管理员确认';
comment on column identity.two_person_request.half is '新密码的前半段（加密），确认或作废后清除';
create unique index on identity.two_person_request (account_id, act) where state = 'PENDING';
create index on identity.two_person_request (proposed_at);
