-- Whoever comes from the provider needs no phone to have an account.
alter table identity.account drop constraint account_check1;
alter table identity.account
    add constraint account_phone_is_a_citizens
        check ((phone is null) = (phone_index is null) and (kind = 'CITIZEN' or phone is null));

create table identity.provider_subject (
    issuer text not null,
    subject text not null,
    account_id uuid not null references identity.account,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (issuer, subject)
);
comment on table identity.provider_subject is '统一身份认证：对方的用户标识对应本系统哪个账号';
create index on identity.provider_subject (account_id);

create table identity.provider_answer (
    state_digest text primary key,
    at timestamptz not null
);
comment on table identity.provider_answer is '统一身份认证：已经用过的回调，一次作废';
create index on identity.provider_answer (at);
