create table platform.audit_seal (
    number bigint primary key check (number > 0),
    after_id bigint not null,
    last_id bigint not null check (last_id > after_id),
    row_count int not null check (row_count >= 0),
    links bytea not null,
    digest text not null,
    key_version int not null,
    sealed_at timestamptz not null
);
comment on table platform.audit_seal is '审计封条：一批审计记录连同上一个封条的带密钥摘要（HMAC-SM3），环环相扣；只增不改';
comment on column platform.audit_seal.after_id is '上一批的最后一条；这一批从它之后开始';
comment on column platform.audit_seal.links is '每条记录 16 字节：编号和摘要的前 8 字节，断链时用来指出是哪一条';
create trigger append_only before update or delete or truncate on platform.audit_seal
    for each statement execute function platform.refuse_change();

create table platform.audit_check (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    asked_by text not null,
    row_count bigint not null,
    seal_count bigint not null,
    broken_id bigint,
    broken_at timestamptz,
    what text not null
);
comment on table platform.audit_check is '审计链的核对结果：每晚一次，也可以随时核对；只增不改';
create trigger append_only before update or delete or truncate on platform.audit_check
    for each statement execute function platform.refuse_change();
