-- 办结的件只增不减: a site looks through those of one item without passing all the others.
create index case_site_ended on cases.case_file (site_region, item_id, submitted_at desc, id desc)
    where status in ('REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
create index case_unit_ended on cases.case_file (unit_region, item_id, submitted_at desc, id desc)
    where status in ('REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
