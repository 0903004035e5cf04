-- 民法典第一百六十一条、第一百六十五条: whom one trusts need not be on the register of agents; a son may act for his father.
alter table agents.mandate alter column agent_id drop not null;
alter table agents.mandate add column holder_id uuid;
alter table agents.mandate add column holder text;
alter table agents.mandate add column masked_holder text;
alter table agents.mandate add column relation text;
alter table agents.mandate add constraint mandate_has_one_holder
    check ((agent_id is null) = (holder_id is not null) and (holder_id is null) = (holder is null)
        and (holder_id is null) = (masked_holder is null) and (holder_id is null) = (relation is null));
comment on column agents.mandate.agent_id is '受托的代办员；空为受托的亲友';
comment on column agents.mandate.holder_id is '受托的亲友（登记的自然人，证件号码加密存放）';
comment on column agents.mandate.relation is '受托人是委托人的什么人，如：儿子';
create index on agents.mandate (holder_id, given_at desc, id desc) where holder_id is not null;
