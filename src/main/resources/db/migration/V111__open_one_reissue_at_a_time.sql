-- 补办: a case of its own, linked to the one whose result was lost; not two at once for the same result.
create unique index case_one_reissue on cases.case_file (origin_id)
    where origin_id is not null and status not in ('REFUSED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
