-- What is there at the upgrade counts from it: nobody is late on the first day.
alter table identity.account add column password_changed_at timestamptz;
alter table identity.account add column one_time_until timestamptz;
alter table identity.account add column suspended_at timestamptz;
alter table identity.account add column reinstated_at timestamptz;
comment on column identity.account.one_time_until is '一次性密码的有效期';
comment on column identity.account.suspended_at is '长期未登录而暂停使用的时间';
update identity.account
set password_changed_at = now(),
    reinstated_at = now(),
    one_time_until = case when must_change_password then now() + interval '72 hours' end
where kind = 'STAFF';

create table identity.password_history (
    account_id uuid not null references identity.account on delete cascade,
    hash text not null,
    replaced_at timestamptz not null
);
comment on table identity.password_history is '用过的密码：只存摘要';
create index on identity.password_history (account_id, replaced_at);
