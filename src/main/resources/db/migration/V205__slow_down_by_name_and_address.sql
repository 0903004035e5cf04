-- Locks shut out the wrong person: whoever knew a user name, or sat behind the same address, could lock its owner.
create table identity.sign_in_try (
    subject text not null,
    address text not null,
    failures int not null,
    changed_at timestamptz not null,
    free_at timestamptz not null,
    primary key (subject, address)
);
comment on table identity.sign_in_try is '登录尝试：按对象（只存盲索引）与来源地址合并计数，连续错误后暂停的时间逐次加长';
create index on identity.sign_in_try (changed_at);

create table identity.sign_in_pressure (
    subject text primary key,
    failures int not null,
    since timestamptz not null
);
comment on table identity.sign_in_pressure is '登录压力：一天内从未登录成功过的地址对同一对象的失败次数，超过后须先答题';
create index on identity.sign_in_pressure (since);

create table identity.sign_in_place (
    subject text not null,
    address text not null,
    last_at timestamptz not null,
    primary key (subject, address)
);
comment on table identity.sign_in_place is '常用地址：某对象曾登录成功的来源地址，九十天未用即删除';
create index on identity.sign_in_place (last_at);

create table identity.used_challenge (
    id uuid primary key,
    expires_at timestamptz not null
);
comment on table identity.used_challenge is '已用答题：一题只能答一次，过期即删除';
create index on identity.used_challenge (expires_at);

-- Every code that has not run out stays good, so one code bears more tries than before; a longer one bears more.
alter table identity.sms_code add column most_tries int not null default 30;
