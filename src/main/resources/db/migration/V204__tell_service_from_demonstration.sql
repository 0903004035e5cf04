create table platform.service (
    since timestamptz not null
);
comment on table platform.service is '正式运行的标记：有这一行的库不再载入演示数据';
create unique index on platform.service ((true));
insert into platform.service (since)
select now()
where not exists (select from platform.demo_step) and exists (select from identity.account);

-- The account an empty system began with appoints the three administrators and ends.
insert into identity.staff_grant (account_id, role, region_code)
select distinct a.id, 'FIRST_ADMIN', g.region_code
from identity.account a
join identity.staff_grant g on g.account_id = a.id
where a.username = 'admin' and a.staff_id is null and g.role = 'SYSTEM_ADMIN';
delete from identity.staff_grant g
using identity.account a
where a.id = g.account_id and a.username = 'admin' and a.staff_id is null and g.role <> 'FIRST_ADMIN';
