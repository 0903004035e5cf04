create table organisation.stand_in (
    staff_id uuid not null references organisation.staff_member,
    role text not null,
    region_code text not null references organisation.region,
    department_key text,
    stand_in_id uuid not null references organisation.staff_member,
    unique nulls not distinct (staff_id, role, region_code, department_key),
    check (stand_in_id <> staff_id)
);
comment on table organisation.stand_in is 'AB 岗：一个岗位（A 岗）由谁（B 岗）顶岗';
create index on organisation.stand_in (stand_in_id);

create table organisation.absence (
    id uuid primary key,
    staff_id uuid not null references organisation.staff_member,
    from_on date not null,
    until_on date not null,
    reason text not null check (reason <> ''),
    entered_by uuid not null references organisation.staff_member,
    entered_at timestamptz not null,
    ended_by uuid references organisation.staff_member,
    ended_at timestamptz,
    check (until_on >= from_on),
    check ((ended_by is null) = (ended_at is null))
);
comment on table organisation.absence is '离岗：请假、外出；在此期间 B 岗顶岗';
comment on column organisation.absence.ended_at is '提前返岗；空为按期';
create index on organisation.absence (staff_id, until_on) where ended_at is null;
