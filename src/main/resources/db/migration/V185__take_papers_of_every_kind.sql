-- By which paper somebody is known; where its number does not tell, when he was born.
alter table identity.party add column paper text not null default 'RESIDENT_ID';
update identity.party set paper = 'CREDIT_CODE' where kind = 'ENTERPRISE';
alter table identity.party alter column paper drop default;
comment on column identity.party.paper is '证件种类';
alter table identity.party add column birth_date bytea;
comment on column identity.party.birth_date is '出生日期（加密）；证件号码里有的不另存';
alter table identity.party add column died_on date;
comment on column identity.party.died_on is '死亡日期：其账号、委托随之终止';
