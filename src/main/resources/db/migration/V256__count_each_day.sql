-- 一件什么时候办结、有没有超期：作出决定时记下。看板按日汇总，不逐件数。
alter table cases.case_file add column finished_at timestamptz, add column finished_on_time boolean;
comment on column cases.case_file.finished_at is '办结（作出准予、不予批准或终止办理的决定）的时间';
comment on column cases.case_file.finished_on_time is '办结时没有超过当时的期限';
-- What boards still compare with; older cases are counted by nobody.
update cases.case_file c
set finished_at = e.at,
    finished_on_time = not exists (select from oversight.alarm a
                                   where a.case_id = c.id and a.light <> 'YELLOW' and a.at <= e.at)
from (select case_id, max(at) as at from cases.case_event
      where to_status in ('APPROVED', 'DENIED', 'TERMINATED')
        and from_status not in ('APPROVED', 'DENIED', 'TERMINATED') and at > now() - interval '100 days'
      group by case_id) e
where e.case_id = c.id and c.status in ('APPROVED', 'DENIED', 'DELIVERED', 'TERMINATED');
create index case_finished on cases.case_file (finished_at) where finished_at is not null;
create index case_county_finished on cases.case_file (left(site_region, 6), finished_at) where finished_at is not null;

create table cases.day_count (
    day date not null,
    site_region text not null,
    department_key text not null,
    received int not null,
    finished int not null,
    on_time int not null,
    primary key (site_region, day, department_key)
);
comment on table cases.day_count is '每日汇总，留到看板不再比较为止：受理站点和事项所属部门当天收了几件、办结几件、按期几件';
create index on cases.day_count (day);

create table cases.day_count_run (
    day date primary key,
    at timestamptz not null
);
comment on table cases.day_count_run is '每日汇总是什么时候统计的；过了这一天还没统计过的要补';
