-- An agent acts for the people of his villages: whose they are is on record, not said by the agent.
create table identity.residence (
    party_id uuid primary key references identity.party,
    region_code text not null,
    how text not null check (how in ('WINDOW', 'AGENT', 'MANDATE')),
    at timestamptz not null,
    by_account uuid not null,
    by_name text not null
);
comment on table identity.residence is '居住地：当事人住在哪个镇村，只在窗口更改';
comment on column identity.residence.how is '怎么知道的：窗口登记、代办员登记新人、第一份委托书确认';

alter table identity.party add column phone_by_agent boolean not null default false;
comment on column identity.party.phone_by_agent is '登记的电话是代办员填的，本人和窗口都还没有核对过，不能凭它确认委托';

-- Whom an agent entered before there was this rule: a window looks at the phone once more.
update identity.party p set phone_by_agent = true
where p.phone is not null and exists (
    select from platform.audit_entry e
    join identity.account a on a.id = e.actor_id
    join agents.agent g on g.staff_id = a.staff_id
    where e.subject_id = p.id::text and e.act = 'PARTY_REGISTERED' and e.outcome = 'OK');
