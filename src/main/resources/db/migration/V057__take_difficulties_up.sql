create table cases.coordination (
    id uuid primary key,
    case_id uuid not null references cases.case_file,
    step text not null check (step in ('CENTRE_HEAD', 'LEADERS_MEETING', 'PARTY_GOVERNMENT_MEETING')),
    difficulty text not null,
    raised_by text not null,
    raised_at timestamptz not null,
    due_on date not null,
    outcome text check (outcome in ('SETTLED', 'TAKEN_UP')),
    decision text,
    minutes text,
    held_on date,
    answered_by text,
    answered_at timestamptz,
    check ((answered_at is null) = (outcome is null))
);
comment on table cases.coordination is '协调：中心主任、领导班子会、党政联席会，逐级上提';
create unique index coordination_one_open on cases.coordination (case_id) where answered_at is null;
create index on cases.coordination (case_id, id);
create index on cases.coordination (due_on, id) where answered_at is null;
