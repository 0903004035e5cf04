-- A part is a person's, not a phone's: whoever has the account's phone next does not act for anybody by it.
alter table identity.part add column holder_id uuid;
alter table identity.part alter column account_id drop not null;
alter table identity.part add column mandate_id uuid;
alter table identity.part add column valid_from date;
alter table identity.part add column valid_until date;
update identity.part p set holder_id = a.party_id from identity.account a where a.id = p.account_id;
update identity.part set ended_at = now(), end_reason = '账号已不属于登记的人'
where ended_at is null and holder_id is null;
alter table identity.part add constraint part_in_force_has_a_holder check (ended_at is not null or holder_id is not null);
comment on column identity.part.holder_id is '代办的人（当事人）；账号换人后代办身份不跟账号走';
comment on column identity.part.account_id is '代办的人的账号；空为他现在没有账号';
comment on column identity.part.mandate_id is '凭哪份委托书，随委托书终止；空为窗口核对或自己填的';
create index on identity.part (holder_id) where ended_at is null;
create unique index on identity.part (mandate_id) where ended_at is null;
