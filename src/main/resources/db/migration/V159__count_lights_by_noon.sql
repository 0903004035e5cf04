-- What is due by noon is late from noon on; the lights are still counted out of this index alone.
drop index cases.case_lights;
create index case_lights on cases.case_file (site_region) include (department_key, due_on, due_morning, statutory_on)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
