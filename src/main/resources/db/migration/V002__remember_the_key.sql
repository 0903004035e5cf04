create table platform.key_check (
    single boolean primary key default true check (single),
    value text not null,
    made_at timestamptz not null
);
comment on table platform.key_check is '密钥核对：数据库是用哪一把密钥加密的（不含密钥本身）';
