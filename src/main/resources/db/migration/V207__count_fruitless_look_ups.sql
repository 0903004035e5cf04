create table identity.look_up_miss (
    id bigint generated always as identity primary key,
    account_id uuid not null,
    at timestamptz not null
);
comment on table identity.look_up_miss is '查无此人：工作人员按证件号、手机号等精确查找而没有结果，按账号计数';
create index on identity.look_up_miss (account_id, at);
create index on identity.look_up_miss (at);
