-- 一件在谁手上只有一个说法：unit_region、unit_department、holder_id。看板按它数，清单按它找；能看哪些件仍按受理站点。
drop table cases.light_count;
create table cases.light_count (
    site_region text not null,
    unit_region text not null,
    unit_department text not null,
    open int not null,
    green int not null,
    yellow int not null,
    red int not null,
    black int not null,
    standing int not null,
    primary key (site_region, unit_region, unit_department)
);
comment on table cases.light_count is '红黄灯汇总：在办件数，按灯分；受理站点定谁看得到，经办单位和部门定算在谁名下';
comment on column cases.light_count.standing is '时限不在走的件数';
-- What was counted by the old key is of no use.
delete from cases.light_count_run;

drop index cases.case_lights;
create index case_lights on cases.case_file (site_region)
    include (unit_region, unit_department, due_on, due_morning, statutory_on)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
-- What a unit has, most urgent first, in whatever state.
create index case_held_due on cases.case_file (unit_region, coalesce(due_on, date '9999-12-31'), id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
