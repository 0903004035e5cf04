create table agents.project (
    id uuid primary key,
    name text not null,
    party_id uuid not null,
    enterprise text not null,
    region_code text not null,
    companion_id uuid not null,
    companion_name text not null,
    started_on date not null,
    expected_on date not null check (expected_on >= started_on),
    ended_on date,
    version int not null default 0,
    created_at timestamptz not null
);
comment on table agents.project is '重点项目全程陪办：一个项目一个陪办人，从开始到结束';
create index on agents.project (region_code, created_at desc, id desc);
create index on agents.project (companion_id, created_at desc, id desc);

create table agents.project_case (
    project_id uuid not null references agents.project,
    case_id uuid not null,
    primary key (project_id, case_id)
);
comment on table agents.project_case is '项目要办的各个办件';

create table agents.project_step (
    id uuid primary key,
    project_id uuid not null references agents.project,
    text text not null,
    due_on date not null,
    done_on date,
    done_note text
);
comment on table agents.project_step is '项目的下一步：做什么、哪天前、做了没有';
create index on agents.project_step (project_id, due_on, id);
