create schema platform;
comment on schema platform is '平台：日历、文件、审计、任务';

create table platform.audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    actor_kind text not null,
    act text not null,
    subject_type text not null,
    subject_id text not null,
    detail text not null default '',
    outcome text not null check (outcome in ('OK', 'REFUSED')),
    address text
);
comment on table platform.audit_entry is '审计日志：只增不改';
create index on platform.audit_entry (act, id);
create index on platform.audit_entry (actor_id, id);
create index on platform.audit_entry (subject_id, id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'this table is append-only';
end $$;

create trigger append_only before update or delete or truncate on platform.audit_entry
    for each statement execute function platform.refuse_change();

create table platform.calendar_year (
    year int primary key check (year between 2000 and 2100),
    papers text[] not null,
    loaded_at timestamptz not null
);
comment on table platform.calendar_year is '工作日历：已发布放假通知的年份';

create table platform.calendar_day (
    day date primary key,
    name text not null,
    off boolean not null
);
comment on table platform.calendar_day is '工作日历：放假日与调休上班日';

create table platform.stored_file (
    id uuid primary key,
    name text not null,
    content_type text not null,
    size bigint not null,
    digest text not null,
    content bytea not null,
    created_at timestamptz not null,
    created_by uuid
);
comment on table platform.stored_file is '文件：内容加密存放';
alter table platform.stored_file alter column content set storage external;

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
comment on table platform.scheduled_tasks is '后台任务';
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);
