-- The board counts the lights of every open case of a subtree out of this index alone.
create index case_lights on cases.case_file (site_region) include (department_key, due_on, statutory_on)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'WITHDRAWN', 'LAPSED');
-- The few acts that count against a unit, by time.
create index case_event_counted on cases.case_event (act, at)
    where act in ('CONFIRM_SECOND_SUPPLEMENT', 'REDIRECT', 'PROPOSE_REFUSAL', 'REJECT_REFUSAL');
