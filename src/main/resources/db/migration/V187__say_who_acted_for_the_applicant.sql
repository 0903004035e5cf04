create table cases.representation (
    case_id uuid primary key references cases.case_file on delete cascade,
    part_id uuid,
    person bytea not null,
    level text not null check (level in ('CLAIMED', 'SEEN', 'ASSERTED'))
);
comment on table cases.representation is '代理人：由谁代申请人提出申请（监护人、受托人、单位经办人），内容加密';
comment on column cases.representation.part_id is '网上提出的，其代办身份';
