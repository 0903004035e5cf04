create table identity.second_factor (
    account_id uuid primary key references identity.account on delete cascade,
    secret bytea,
    last_step bigint not null default 0,
    enrolled_at timestamptz,
    offered_secret bytea,
    offered_at timestamptz,
    failures int not null default 0,
    failed_at timestamptz,
    check ((secret is null) = (enrolled_at is null)),
    check ((offered_secret is null) = (offered_at is null))
);
comment on table identity.second_factor is '第二步验证：身份验证器的密钥（加密）、最近用过的时间步、连续错误次数';
comment on column identity.second_factor.last_step is '最近用过的时间步；同一个验证码不能用第二次';
comment on column identity.second_factor.offered_secret is '正在绑定、还没有用验证码确认的密钥（加密）';

-- Which purposes there are, the program knows.
alter table identity.sms_code drop constraint if exists sms_code_purpose_check;
