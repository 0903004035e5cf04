-- An account that somebody else typed is compared with the applicant before anything is accepted.
create table cases.payment_check (
    case_id uuid primary key references cases.case_file on delete cascade,
    how text not null check (how in ('CODE', 'CALLED_BACK', 'IN_PERSON')),
    note text not null,
    accounts text not null,
    at timestamptz not null,
    by_staff uuid not null,
    by_name text not null
);
comment on table cases.payment_check is '收款账户核对：代办人填写的收款账户，窗口与委托人核对过';
comment on column cases.payment_check.accounts is '所核对的账户的标记；账户改了要重新核对';
