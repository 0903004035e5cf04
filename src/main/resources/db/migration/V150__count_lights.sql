-- 红黄灯看板读的是汇总，不逐件数：每个受理站点、每个部门在办多少、亮什么灯，由后台按时统计，页面注明统计时间。
create table cases.light_count (
    site_region text not null,
    department_key text not null,
    open int not null,
    green int not null,
    yellow int not null,
    red int not null,
    black int not null,
    standing int not null,
    primary key (site_region, department_key)
);
comment on table cases.light_count is '红黄灯汇总：受理站点和部门的在办件数，按灯分';
comment on column cases.light_count.standing is '时限不在走的件数';

create table cases.light_count_run (
    single boolean primary key default true check (single),
    at timestamptz not null,
    today date not null
);
comment on table cases.light_count_run is '红黄灯汇总是什么时候、按哪一天统计的';

-- The same states as CaseScope.OPEN, so that counting reads this index alone; before it, every ended case of a kind was in it.
drop index cases.case_lights;
create index case_lights on cases.case_file (site_region) include (department_key, due_on, statutory_on)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
