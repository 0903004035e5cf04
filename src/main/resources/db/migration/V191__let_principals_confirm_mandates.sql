-- 民法典第一百六十五条: it is the principal who gives power; until he has said so himself, the paper holds for nothing.
alter table agents.mandate add column written_by uuid;
alter table agents.mandate add column confirm_until date;
alter table agents.mandate add column confirmed_at timestamptz;
alter table agents.mandate add column confirmed_how text
    check (confirmed_how in ('OWN_PHONE', 'PORTAL', 'IN_PERSON', 'TELEPHONE'));
alter table agents.mandate add column confirmed_by uuid;
alter table agents.mandate add column confirmed_name text;
alter table agents.mandate add column confirm_note text;
alter table agents.mandate add column ended_by_death boolean not null default false;
update agents.mandate m set written_by =
    (select e.by_id from agents.agent_event e where e.subject_id = m.id and e.act = 'GIVE' order by e.seq limit 1);
-- Those of before are confirmed too, within a month; until then nothing is done by them.
update agents.mandate set confirm_until = current_date + 30;
alter table agents.mandate alter column confirm_until set not null;
alter table agents.mandate add constraint mandate_is_confirmed_whole
    check ((confirmed_at is null) = (confirmed_how is null) and (confirmed_at is null) = (confirmed_by is null)
        and (confirmed_at is null) = (confirmed_name is null));
alter table agents.mandate add constraint two_people_confirm_a_mandate
    check (confirmed_how not in ('IN_PERSON', 'TELEPHONE') or confirmed_by is distinct from written_by);
comment on column agents.mandate.written_by is '登记人；不能由他核实委托人意愿';
comment on column agents.mandate.confirm_until is '最迟哪天要由委托人确认，逾期作废';
comment on column agents.mandate.confirmed_how is '怎么确认的：本人手机验证码、本人网上、第二人当面、第二人电话';
comment on column agents.mandate.ended_by_death is '委托人或受托人死亡而终止（民法典第一百七十三条）';
create index on agents.mandate (region_code, given_at) where confirmed_at is null and revoked_at is null;

-- Whoever has no phone of his own hears of it from a clerk.
create table agents.telling (
    id uuid primary key,
    party_id uuid not null,
    masked_name text not null,
    region_code text not null,
    at timestamptz not null,
    title text not null,
    told text not null,
    done_at timestamptz,
    done_by uuid,
    done_name text,
    how text,
    check ((done_at is null) = (how is null))
);
comment on table agents.telling is '待转告：没有本人手机的委托人，由窗口打电话、当面或书面告诉他别人替他办了什么';
create index on agents.telling (region_code, at, id) where done_at is null;
create index on agents.telling (party_id);
