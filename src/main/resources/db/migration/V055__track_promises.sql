-- 容缺受理 and 告知承诺: what is not brought at acceptance is promised, by whom, what, and what came of it.
create table cases.promise_rule (
    county_code text primary key,
    version int not null,
    follow_days int not null check (follow_days between 1 and 60),
    longest_follow_days int not null check (longest_follow_days between 1 and 120),
    remind_days int not null check (remind_days between 1 and 30),
    consequence text not null check (consequence in ('DECISION_BLOCKED', 'NONE')),
    check_days int not null check (check_days between 1 and 365),
    bar_days int not null check (bar_days between 1 and 3650),
    check (follow_days <= longest_follow_days)
);
comment on table cases.promise_rule is '容缺受理和告知承诺的规则，一个县区一条；没有的用默认';

create table cases.promise (
    case_id uuid not null references cases.case_file,
    material_key text not null,
    material_name text not null,
    kind text not null check (kind in ('FOLLOW', 'COMMITMENT')),
    party_id uuid not null,
    stated text not null,
    signed_how text not null,
    made_at timestamptz not null,
    by_date date not null,
    state text not null,
    reminded_at timestamptz,
    lapsed_at timestamptz,
    settled_at timestamptz,
    settled_by_id uuid,
    settled_by_name text,
    note text,
    barred_until date,
    primary key (case_id, material_key),
    check (kind = 'FOLLOW' and state in ('OPEN', 'SUPPLIED', 'WITHDRAWN', 'LAPSED')
        or kind = 'COMMITMENT' and state in ('OPEN', 'TRUE', 'FALSE')),
    check (barred_until is null or state = 'FALSE')
);
comment on table cases.promise is '容缺后补的材料和告知承诺：承诺什么、何时前、结果如何';
comment on column cases.promise.by_date is '最晚补交日；告知承诺为最晚核查日';
comment on column cases.promise.signed_how is '怎样签署的';
comment on column cases.promise.barred_until is '承诺不实，到这一天为止不再适用告知承诺';
create index promise_waiting on cases.promise (kind, by_date, case_id, material_key) where state in ('OPEN', 'LAPSED');
create index promise_kind_date on cases.promise (kind, by_date, case_id, material_key);
create index promise_barred on cases.promise (party_id, barred_until) where barred_until is not null;
