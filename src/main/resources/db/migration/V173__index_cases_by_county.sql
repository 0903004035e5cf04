-- What a county's supervisors look through, most urgent or newest first, without passing the cases of all the others.
create index case_county_due on cases.case_file (left(site_region, 6), coalesce(due_on, date '9999-12-31'), id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
create index case_county_received on cases.case_file (left(site_region, 6), submitted_at desc, id desc)
    where status <> 'DRAFT';
analyze cases.case_file;
