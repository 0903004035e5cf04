-- 按人带来的东西找：号码的末几位、姓名的各种写法。号码是加密的，末四位只存带密钥的摘要；姓名存比对用的写法。
alter table identity.party add column id_tail text, add column phone_tail text;
comment on column identity.party.id_tail is '证件号码末四位的盲索引';
comment on column identity.party.phone_tail is '电话末四位的盲索引';
create index party_id_tail on identity.party (id_tail);
create index party_phone_tail on identity.party (phone_tail) where phone_tail is not null;
create index party_without_tails on identity.party (id)
    where id_tail is null or (phone_tail is null and phone is not null);
-- Claims too are found by their number.
create index party_id_number_any on identity.party (id_number_index);

alter table cases.case_file add column applicant_key text;
comment on column cases.case_file.applicant_key is '申请人姓名的比对写法：间隔号、括号、大小写、部首等不同写法是同一个名字';
create index case_applicant_key on cases.case_file (applicant_key text_pattern_ops);
create index case_without_key on cases.case_file (id) where applicant_key is null;
create index case_county_item on cases.case_file (left(site_region, 6), item_id, submitted_at desc, id desc)
    where status <> 'DRAFT';
-- Found by its key from now on.
drop index cases.case_applicant;

alter table agents.agent_order add column name_key text, add column phone_index text, add column phone_tail text;
comment on column agents.agent_order.name_key is '姓名的比对写法';
comment on column agents.agent_order.phone_index is '联系电话的盲索引';
comment on column agents.agent_order.phone_tail is '联系电话末四位的盲索引';
create index agent_order_name_key on agents.agent_order (name_key text_pattern_ops);
create index agent_order_phone on agents.agent_order (phone_index);
create index agent_order_phone_tail on agents.agent_order (phone_tail);
create index agent_order_without_key on agents.agent_order (id) where name_key is null;
