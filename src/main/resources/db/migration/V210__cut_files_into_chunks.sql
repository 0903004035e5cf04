-- A large file lies in chunks, each encrypted for itself: none is ever whole in memory. What was stored before stays in
-- its row until somebody asks for it.
create table platform.file_chunk (
    file_id uuid not null references platform.stored_file on delete cascade,
    seq int not null,
    content bytea not null,
    id bigint generated always as identity unique,
    primary key (file_id, seq)
);
comment on table platform.file_chunk is '文件分块：较大的文件分块加密存放';
alter table platform.file_chunk alter column content set storage external;

alter table platform.stored_file alter column content drop not null;

-- A picture is sent first and named by the act that needs it.
alter table platform.stored_file add column used boolean not null default true;
create index stored_file_unused on platform.stored_file (created_at) where not used;

-- How much one person has sent within a day.
create index stored_file_by_sender on platform.stored_file (created_by, created_at) include (size);
