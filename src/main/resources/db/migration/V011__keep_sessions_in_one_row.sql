-- Whose a session is and since when is all it holds: one row, one look for every request.
create table identity.session (
    id uuid primary key,
    account_id uuid not null references identity.account on delete cascade,
    signed_in_at timestamptz not null,
    used_at timestamptz not null,
    idle_seconds int not null check (idle_seconds > 0),
    expires_at timestamptz not null
);
comment on table identity.session is '登录会话：存库，任一节点可服务';
comment on column identity.session.used_at is '最近一次使用，每分钟最多记一次';
create index on identity.session (account_id);
create index on identity.session (expires_at);

-- Whoever is signed in stays so.
insert into identity.session (id, account_id, signed_in_at, used_at, idle_seconds, expires_at)
select s.session_id::text::uuid, a.id, to_timestamp(s.creation_time / 1000.0), to_timestamp(s.last_access_time / 1000.0),
       s.max_inactive_interval, to_timestamp(s.expiry_time / 1000.0)
from identity.http_session s
join identity.account a on a.id::text = s.principal_name;

drop table identity.http_session_attributes;
drop table identity.http_session;
