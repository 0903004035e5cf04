-- What is open is few, what is done grows: neither lists nor jobs read through all of it.
create index case_open on cases.case_file (id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
create index agent_order_running on agents.agent_order (region_code) include (agent_id, status, take_by)
    where status in ('ASKED', 'TAKEN', 'VISITED', 'IN_PROGRESS');
create index agent_order_handed_over on agents.agent_order (handed_over_at desc, id desc)
    where handed_over_at is not null;
