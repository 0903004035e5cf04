alter table documents.document add column replaced_by uuid references documents.document;
comment on column documents.document.replaced_by is '补发的文书；有它则本文书已作废';
