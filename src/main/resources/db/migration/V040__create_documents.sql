create schema documents;
comment on schema documents is '文书：编号、生成、存证、查验';

create table documents.site_word (
    site_id uuid primary key,
    word text not null unique
);
comment on table documents.site_word is '机关代字：一个站点一个，定了不再变';

create table documents.number_counter (
    site_id uuid not null,
    kind text not null,
    year int not null,
    last int not null,
    primary key (site_id, kind, year)
);
comment on table documents.number_counter is '文号流水：按站点、文种、年度连续不断号';

create table documents.document (
    id uuid primary key,
    case_id uuid not null,
    kind text not null,
    number text not null unique,
    site_id uuid not null,
    site_name text not null,
    item_name text not null,
    verify_code text not null unique,
    content bytea not null,
    digest text not null,
    issued_at timestamptz not null,
    voided_at timestamptz
);
comment on table documents.document is '文书：内容加密存放，摘要为 SM3';
create index on documents.document (case_id, id);

create table documents.rendering (
    document_id uuid primary key references documents.document (id),
    address text not null,
    pdf bytea not null,
    rendered_at timestamptz not null
);
comment on table documents.rendering is '文书的 PDF：第一次要的时候生成，加密留存';
alter table documents.rendering alter column pdf set storage external;
