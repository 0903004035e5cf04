create table documents.character_picture (
    code integer not null check (code between 13312 and 1114111),
    picture bytea not null check (octet_length(picture) <= 131072),
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (code, set_at)
);
comment on table documents.character_picture is '字图：字库里没有的字，照身份证上的写法拍下的图；编号是这个字的统一码；最新的一张用在文书上，以前的留着';
