create table identity.part (
    id uuid primary key,
    account_id uuid not null references identity.account,
    party_id uuid not null references identity.party,
    relation text not null,
    basis text not null check (basis in ('GUARDIAN', 'MANDATE', 'LEGAL_REPRESENTATIVE', 'AUTHORISED')),
    level text not null check (level in ('CLAIMED', 'SEEN', 'ASSERTED')),
    evidence text not null default '',
    checked_by uuid,
    checked_at timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    check ((ended_at is null) = (end_reason is null))
);
comment on table identity.part is '代办身份：一个账号除本人以外可以为谁办事（亲属、被监护人、单位）';
comment on column identity.part.basis is '凭什么代办：监护、委托、法定代表人、单位授权';
comment on column identity.part.evidence is '窗口核对的凭证';
create unique index on identity.part (account_id, party_id) where ended_at is null;
create index on identity.part (party_id) where ended_at is null;

alter table identity.session add column part_id uuid references identity.part;
comment on column identity.session.part_id is '正在为谁办理；空为本人';

-- An account that stood for an enterprise is a person's, who acts for it.
insert into identity.part (id, account_id, party_id, relation, basis, level, created_at)
select gen_random_uuid(), a.id, p.id, '经办人', 'AUTHORISED', p.level, now()
from identity.account a join identity.party p on p.id = a.party_id
where p.kind = 'ENTERPRISE';
update identity.account a set party_id = null
from identity.party p where p.id = a.party_id and p.kind = 'ENTERPRISE';
