-- Who somebody is was typed by himself, seen on his paper, or asserted by the county's identity provider.
alter table identity.party add column level text not null default 'SEEN' check (level in ('CLAIMED', 'SEEN', 'ASSERTED'));
comment on column identity.party.level is '身份核实程度：自报、窗口核验（或登记手机验证）、统一身份认证';
alter table identity.party alter column level drop default;

-- Whoever was never before a window typed it himself.
update identity.party p set level = 'CLAIMED'
where exists (select from identity.account a where a.party_id = p.id)
  and not exists (select from platform.audit_entry e
                  where e.subject_id = p.id::text and e.act in ('PARTY_REGISTERED', 'PARTY_CORRECTED'));

-- A claim is never the party of its number: many may claim it, one is it.
alter table identity.party drop constraint party_id_number_index_key;
create unique index party_of_its_number on identity.party (id_number_index) where level <> 'CLAIMED';
create index claims_of_a_number on identity.party (id_number_index) where level = 'CLAIMED';
