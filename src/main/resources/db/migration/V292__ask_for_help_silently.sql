create table reception.help_request (
    id uuid primary key,
    site_id uuid not null references reception.hall (site_id),
    window_id uuid not null references reception.hall_window (id),
    asked_by uuid not null,
    asked_by_name varchar(200) not null,
    asked_at timestamptz not null,
    accepted_by_name varchar(200),
    accepted_at timestamptz,
    closed_by_name varchar(200),
    closed_at timestamptz,
    note varchar(500),
    check ((closed_at is null) = (note is null)),
    check (closed_at is null or accepted_at is not null)
);
create unique index help_request_open on reception.help_request (window_id) where closed_at is null;
create index help_request_of_site on reception.help_request (site_id, asked_at desc);
comment on table reception.help_request is '窗口求助：窗口人员不出声地请主任来，主任接下、处理完写明经过；大厅屏幕上没有';
comment on column reception.help_request.note is '怎么处理的';
