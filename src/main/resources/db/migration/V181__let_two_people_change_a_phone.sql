-- Where no old phone answers, one person at the window does not move somebody's phone alone.
create table identity.contact_change (
    id uuid primary key,
    party_id uuid not null references identity.party,
    phone bytea not null,
    masked_phone text not null,
    reason text not null,
    note text,
    region_code text not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    proposed_name text not null,
    state text not null check (state in ('WAITING', 'CONFIRMED', 'REJECTED')),
    settled_at timestamptz,
    settled_by uuid,
    settled_name text,
    answer text,
    check ((state = 'WAITING') = (settled_at is null)),
    constraint two_people_change_a_phone check (settled_by is null or settled_by <> proposed_by)
);
comment on table identity.contact_change is '更改联系方式（没有旧手机可验证）：一人核对证件提出，另一人确认后才生效';
create unique index one_change_waits on identity.contact_change (party_id) where state = 'WAITING';
create index on identity.contact_change (region_code, proposed_at) where state = 'WAITING';
