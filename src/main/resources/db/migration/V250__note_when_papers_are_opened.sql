alter table documents.document
    add column opened_at timestamptz,
    add column issuer_id uuid;
comment on column documents.document.opened_at is '申请人在网上第一次打开的时间';
comment on column documents.document.issuer_id is '决定机关（部门）；空着是站点自己的文号';
