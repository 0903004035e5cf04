-- Parcels that are not yet all signed for are few; a site finds its own without reading the old ones.
create index paper_batch_to_sign on agents.paper_batch (to_site) where status in ('PACKED', 'ON_THE_WAY');
create index paper_batch_sent on agents.paper_batch (from_site) where status in ('PACKED', 'ON_THE_WAY');

-- 首问负责: the open cases somebody was asked about first, newest first.
create index case_first_asked on cases.case_file (submitted_at desc, id desc) include (site_region)
    where first_asked_id is not null and status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
