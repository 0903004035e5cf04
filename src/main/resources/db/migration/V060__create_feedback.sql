create schema feedback;
comment on schema feedback is '评价与投诉';

create table feedback.rating (
    case_id uuid primary key,
    case_number text not null,
    item_name text not null,
    site_id uuid not null,
    site_name text not null,
    site_region text not null,
    party_id uuid not null,
    grade int not null check (grade between 1 and 5),
    tags text[] not null,
    text text,
    form_version int not null,
    at timestamptz not null
);
comment on table feedback.rating is '好差评：一事一评，只由申请人作出，没有默认评价；1 非常满意 … 5 非常不满意';
create index on feedback.rating (site_region, at desc, case_id desc);
create index on feedback.rating (at desc, case_id desc);
