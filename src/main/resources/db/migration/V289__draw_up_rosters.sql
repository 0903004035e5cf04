-- Weekend, holiday, noon and late duty of a site, drawn up fairly and published.
create table organisation.roster (
    id           uuid primary key,
    site_id      uuid not null references organisation.site,
    from_on      date not null,
    until_on     date not null check (until_on >= from_on),
    per_duty     int not null check (per_duty between 1 and 20),
    made_by      uuid not null references organisation.staff_member,
    made_at      timestamptz not null,
    published_at timestamptz
);
create index roster_of_site on organisation.roster (site_id, from_on);
comment on table organisation.roster is '值班表：一个站点一段日子的值班，公布以后才算';

create table organisation.roster_member (
    roster_id uuid not null references organisation.roster on delete cascade,
    staff_id  uuid not null references organisation.staff_member,
    primary key (roster_id, staff_id)
);
comment on table organisation.roster_member is '值班人员：谁参加轮值';

create table organisation.roster_duty (
    id        uuid primary key,
    roster_id uuid not null references organisation.roster on delete cascade,
    day       date not null,
    kind      text not null check (kind in ('WEEKEND', 'HOLIDAY', 'NOON', 'LATE')),
    hours     text not null,
    unique (roster_id, day, kind)
);
create index roster_duty_of_day on organisation.roster_duty (day);
comment on table organisation.roster_duty is '一次值班：周末、节假日、午间、延时';

create table organisation.roster_place (
    duty_id  uuid not null references organisation.roster_duty on delete cascade,
    staff_id uuid not null references organisation.staff_member,
    primary key (duty_id, staff_id)
);
create index roster_place_of_staff on organisation.roster_place (staff_id);
comment on table organisation.roster_place is '谁值这一次班';

create table organisation.duty_wish (
    staff_id uuid not null references organisation.staff_member,
    day      date not null,
    primary key (staff_id, day)
);
comment on table organisation.duty_wish is '不便值班的日子，由本人填写，排班时尽量避开';
