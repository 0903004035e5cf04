create table documents.number_gap (
    site_id uuid not null,
    kind text not null,
    year int not null,
    after int not null,
    until int not null check (until >= after),
    why text not null,
    at timestamptz not null,
    primary key (site_id, kind, year, after)
);
comment on table documents.number_gap is '文号空号：恢复备份以后跳过的号段，以免重号；只增不改';
comment on column documents.number_gap.after is '空号以前的最后一个号';
comment on column documents.number_gap.until is '最后一个空号';
create trigger append_only before update or delete or truncate on documents.number_gap
    for each statement execute function platform.refuse_change();
