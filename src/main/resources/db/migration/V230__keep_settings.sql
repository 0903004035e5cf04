create table platform.setting (
    key text primary key,
    value bytea not null,
    changed_at timestamptz not null,
    changed_by uuid
);
comment on table platform.setting is '通道设置：短信、邮件、统一身份认证；每一项都加密存放，环境变量优先于这里';
