create table notifications.mail_address (
    party_id uuid not null,
    account_id uuid not null,
    address bytea not null,
    switched_on boolean not null default true,
    confirmed_at timestamptz not null,
    primary key (party_id)
);
comment on table notifications.mail_address is '电子邮箱：本人填写并用验证码确认过的；账号不再是这位当事人的，就不再用';

create table notifications.mail_code (
    id uuid primary key,
    account_id uuid not null,
    address bytea not null,
    address_index text not null,
    code_hash text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz
);
comment on table notifications.mail_code is '邮箱验证码：只存摘要';
create index on notifications.mail_code (account_id, sent_at);
create index on notifications.mail_code (address_index, sent_at);
create index on notifications.mail_code (sent_at);
