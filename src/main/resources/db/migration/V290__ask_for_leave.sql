-- Leave, time off, being out and changed duty: asked by staff, decided by the director, whom it leaves shown before.
create table organisation.leave_request (
    id           uuid primary key,
    staff_id     uuid not null references organisation.staff_member,
    kind         text not null check (kind in ('LEAVE', 'TIME_OFF', 'OUT', 'SWAP')),
    from_on      date not null,
    until_on     date not null check (until_on >= from_on),
    reason       text not null check (reason <> ''),
    give_duty    uuid references organisation.roster_duty on delete cascade,
    take_duty    uuid references organisation.roster_duty on delete set null,
    with_staff   uuid references organisation.staff_member,
    agreed_at    timestamptz,
    state        text not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    asked_at     timestamptz not null,
    decided_by   uuid references organisation.staff_member,
    decided_at   timestamptz,
    note         text not null default '',
    acknowledged jsonb not null default '[]',
    absence_id   uuid references organisation.absence,
    check ((kind = 'SWAP') = (with_staff is not null)),
    check ((decided_by is null) = (state in ('ASKED', 'WITHDRAWN')))
);
create index leave_request_of_staff on organisation.leave_request (staff_id, asked_at desc);
create index leave_request_waiting on organisation.leave_request (staff_id) where state = 'ASKED';
create index leave_request_with on organisation.leave_request (with_staff) where state = 'ASKED';
comment on table organisation.leave_request is '请假、调休、外出、调班申请';
comment on column organisation.leave_request.agreed_at is '调班：对方同意的时间';
comment on column organisation.leave_request.acknowledged is '批准时还没有安排好的事，主任写明怎么办';
