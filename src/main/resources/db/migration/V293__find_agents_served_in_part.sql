create index ticket_event_in_part on reception.ticket_event (by_id) where act = 'SERVE_REST_LATER';
