-- How many people a place must have at least, as data; and the photographs on the plates.
alter table organisation.staff_member add column part_time boolean not null default false;
comment on column organisation.staff_member.part_time is '兼职';

create table organisation.staffing_minimum (
    level text not null check (level in ('COUNTY', 'TOWN', 'VILLAGE')),
    kind  text not null check (kind in ('FULL_TIME_STAFF', 'STAFF', 'FULL_TIME_AGENTS', 'PART_TIME_AGENTS', 'AGENTS')),
    least int not null check (least between 0 and 200),
    primary key (level, kind)
);
comment on table organisation.staffing_minimum is '最低人员配备：镇（街道）、村（社区）各类人员最少几人';
insert into organisation.staffing_minimum (level, kind, least) values
    ('TOWN', 'FULL_TIME_STAFF', 5),
    ('TOWN', 'FULL_TIME_AGENTS', 2),
    ('TOWN', 'PART_TIME_AGENTS', 2),
    ('VILLAGE', 'STAFF', 2),
    ('VILLAGE', 'AGENTS', 1);

create table organisation.staff_photo (
    staff_id uuid primary key references organisation.staff_member,
    jpeg     bytea not null,
    set_by   uuid not null references organisation.staff_member,
    set_at   timestamptz not null
);
comment on table organisation.staff_photo is '窗口牌、公示牌上的照片';
