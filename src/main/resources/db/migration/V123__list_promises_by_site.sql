-- The accepting site of a case stays the same after acceptance; with it here the lists of promises need no case to be ordered.
alter table cases.promise add column site_region text;
update cases.promise p set site_region = c.site_region from cases.case_file c where c.id = p.case_id;
alter table cases.promise alter column site_region set not null;
comment on column cases.promise.site_region is '受理站点的区划';
create index promise_site on cases.promise (site_region, kind, by_date, case_id, material_key);
create index promise_site_waiting on cases.promise (site_region, kind, by_date, case_id, material_key)
    where state in ('OPEN', 'LAPSED');
