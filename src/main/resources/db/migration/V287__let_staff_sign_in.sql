-- Twice a day, from the site's terminals or within its surroundings; who has not by opening and grace is stood in for.
create table organisation.attendance_rule (
    site_id       uuid primary key references organisation.site,
    latitude      numeric(9, 6) check (latitude between -90 and 90),
    longitude     numeric(9, 6) check (longitude between -180 and 180),
    radius_m      int not null default 300 check (radius_m between 50 and 2000),
    accuracy_m    int not null default 100 check (accuracy_m between 10 and 500),
    grace_minutes int not null default 15 check (grace_minutes between 0 and 120),
    stands_in     boolean not null default true,
    changed_at    timestamptz not null,
    check ((latitude is null) = (longitude is null))
);
comment on table organisation.attendance_rule is '签到规则：站点的坐标和范围、宽限几分钟；没有这一行的站点还没有实行签到管理';
comment on column organisation.attendance_rule.accuracy_m is '手机定位的误差超过多少米不算';
comment on column organisation.attendance_rule.stands_in is '到点没有签到，由 B 岗顶岗';

create table organisation.duty_terminal (
    id         uuid primary key,
    site_id    uuid not null references organisation.site,
    name       text not null check (name <> ''),
    code_index text not null unique,
    added_by   uuid not null references organisation.staff_member,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create index duty_terminal_of_site on organisation.duty_terminal (site_id) where removed_at is null;
comment on table organisation.duty_terminal is '签到终端：由主任登记的站点电脑';
comment on column organisation.duty_terminal.code_index is '终端码的加密索引';

create table organisation.attendance (
    id            uuid primary key,
    staff_id      uuid not null references organisation.staff_member,
    site_id       uuid not null references organisation.site,
    day           date not null,
    half          text not null check (half in ('MORNING', 'AFTERNOON')),
    in_at         timestamptz not null,
    in_way        text not null check (in_way in ('TERMINAL', 'PLACE', 'UNPROVED', 'CORRECTED')),
    in_note       text not null default '',
    out_at        timestamptz,
    out_way       text check (out_way in ('TERMINAL', 'PLACE', 'UNPROVED', 'CORRECTED')),
    position      text,
    unique (staff_id, day, half),
    check (out_at >= in_at),
    check ((out_at is null) = (out_way is null))
);
create index attendance_of_site on organisation.attendance (site_id, day);
comment on table organisation.attendance is '考勤：一个人一天上午、下午各一次签到签退';
comment on column organisation.attendance.in_note is '在哪台终端，或离站点几米、误差几米';
comment on column organisation.attendance.position is '签到时手机报的坐标；和以前一模一样的提醒主任';

create table organisation.attendance_correction (
    id         uuid primary key,
    staff_id   uuid not null references organisation.staff_member,
    day        date not null,
    half       text not null check (half in ('MORNING', 'AFTERNOON')),
    in_time    time not null,
    out_time   time check (out_time > in_time),
    reason     text not null check (reason <> ''),
    asked_at   timestamptz not null,
    approved   boolean,
    decided_by uuid references organisation.staff_member,
    decided_at timestamptz,
    note       text not null default '',
    check ((approved is null) = (decided_at is null))
);
create unique index correction_open on organisation.attendance_correction (staff_id, day, half) where approved is null;
comment on table organisation.attendance_correction is '补签申请：主任批准后记入考勤';

-- The program itself enters who did not sign in; it is nobody of the staff.
alter table organisation.absence alter column entered_by drop not null;
alter table organisation.absence add column automatic boolean not null default false;
alter table organisation.absence add check (automatic or entered_by is not null);
alter table organisation.absence drop constraint absence_check1;
alter table organisation.absence add check (ended_at is not null or ended_by is null);
comment on column organisation.absence.automatic is '到点没有签到，由系统登记；一签到就结束';
create unique index absence_automatic on organisation.absence (staff_id, from_on) where automatic and ended_at is null;
