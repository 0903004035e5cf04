create table feedback.visit_rating (
    ticket_id uuid primary key,
    ticket_number varchar(6) not null,
    day date not null,
    site_id uuid not null,
    site_region text not null,
    window_number smallint not null,
    staff_id uuid,
    grade smallint not null check (grade between 1 and 5),
    tags text[] not null,
    form_version integer not null,
    door varchar(10) not null,
    at timestamptz not null
);
create index visit_rating_of_region on feedback.visit_rating (site_region, at desc, ticket_id desc);
comment on table feedback.visit_rating is '窗口评价：一次到窗口评一次，不问是谁，没有默认评价；1 非常满意 … 5 非常不满意';
comment on column feedback.visit_rating.door is '从哪里评的：TABLET 窗口评价器，PHONE 号上的二维码';
