create table notifications.call (
    id uuid primary key,
    key text not null unique,
    case_id uuid not null,
    party_id uuid not null,
    site_region text not null,
    title text not null,
    words text not null,
    reason text not null check (reason in ('NO_PHONE', 'LANDLINE', 'NOT_DELIVERED')),
    true_while text[] not null,
    state text not null check (state in ('WAITING', 'TOLD', 'SUPERSEDED')),
    at timestamptz not null,
    attempts int not null default 0,
    last_attempt_at timestamptz,
    outcome text check (outcome in ('HIMSELF', 'FAMILY', 'VILLAGE')),
    note text,
    done_at timestamptz,
    done_by uuid,
    done_name text
);
comment on table notifications.call is '电话告知单：短信到不了的人，由窗口打电话告诉；内容加密；事情又变了就不再打';
create index on notifications.call (site_region, id) where state = 'WAITING';
create index on notifications.call (case_id) where state = 'WAITING';
create index on notifications.call (party_id);
