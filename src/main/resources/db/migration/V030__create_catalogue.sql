create schema catalogue;
comment on schema catalogue is '事项：政务服务事项及其办事指南';

create table catalogue.item (
    id uuid primary key,
    code varchar(50) not null unique,
    name varchar(200) not null,
    department_key text not null,
    status text not null check (status in ('DRAFT', 'OFFERED', 'SUSPENDED', 'CANCELLED')),
    status_reason text,
    current_version int,
    edit int not null,
    draft jsonb not null,
    missing text[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (status <> 'OFFERED' or current_version is not null)
);
comment on table catalogue.item is '政务服务事项：状态、现行版本与编辑稿';
comment on column catalogue.item.missing is '办事指南还缺的要素';
create index on catalogue.item (status, code);
create index on catalogue.item (department_key, code);

create table catalogue.item_version (
    item_id uuid not null references catalogue.item,
    version int not null check (version > 0),
    content jsonb not null,
    effective_from date not null,
    created_at timestamptz not null,
    created_by uuid,
    primary key (item_id, version)
);
comment on table catalogue.item_version is '事项版本：发布后不再改动';
alter table catalogue.item add foreign key (id, current_version) references catalogue.item_version (item_id, version);

create trigger append_only before update or delete or truncate on catalogue.item_version
    for each statement execute function platform.refuse_change();

create table catalogue.change_count (
    single boolean primary key default true check (single),
    n bigint not null
);
comment on table catalogue.change_count is '变动计数：各节点据此重建检索';
insert into catalogue.change_count (n) values (0);

create table catalogue.import_run (
    id uuid primary key,
    file_name text not null,
    at timestamptz not null,
    by_account uuid not null,
    row_count int not null,
    imported int not null,
    unchanged int not null,
    rejected int not null,
    problems jsonb not null
);
comment on table catalogue.import_run is '事项导入记录';
