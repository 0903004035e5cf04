-- Who compared whose paper, when and where; a party is worth what its best check is worth.
create table identity.identity_check (
    id uuid primary key,
    party_id uuid not null references identity.party,
    how text not null check (how in ('PAPER', 'AGENT', 'RECORDED_PHONE', 'PROVIDER')),
    at timestamptz not null,
    by_account uuid not null,
    by_name text not null,
    site_id uuid,
    place text not null
);
comment on table identity.identity_check is '身份核验：谁、何时、何地、凭什么核对了当事人';
create index on identity.identity_check (party_id, at desc);

-- A claim that was joined stands for the party it was joined to: what was written about it before is told to that party.
alter table identity.party add column joined_to uuid references identity.party;
alter table identity.party add constraint only_claims_are_joined check (joined_to is null or level = 'CLAIMED');
comment on column identity.party.joined_to is '自报的身份核实后并入的当事人';

create table identity.party_join (
    id uuid primary key,
    claim_id uuid not null references identity.party,
    party_id uuid not null references identity.party,
    how text not null check (how in ('PAPER', 'RECORDED_PHONE', 'PROVIDER')),
    moved jsonb not null,
    account_tied boolean not null,
    at timestamptz not null,
    by_account uuid not null,
    by_name text not null,
    site_id uuid
);
comment on table identity.party_join is '身份并入：自报的身份由窗口、登记的手机或统一身份认证并入当事人，按模块列出改挂的记录数';
create index on identity.party_join (party_id, at desc);

-- Told to the person, in the portal and on every phone known.
create table identity.party_event (
    seq bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    party_id uuid not null references identity.party,
    at timestamptz not null,
    title text not null,
    told text not null,
    phone bytea
);
comment on table identity.party_event is '告知当事人的身份和联系方式变动：只增不改；phone 为空的是网上消息，不空的是短信';
create index on identity.party_event (tx, seq);
create trigger append_only before update or delete or truncate on identity.party_event
    for each statement execute function platform.refuse_change();
insert into notifications.cursor (name, tx, seq) values ('identity', '0', 0);

alter table notifications.message drop constraint message_source_check;
alter table notifications.message add constraint message_source_check check (source in ('CASE', 'AGENT', 'FEE', 'IDENTITY'));
comment on column notifications.message.source is '从哪里读来：办件经过，代办单和委托书的经过，收费经过，或身份和联系方式的变动';

-- Which purposes there are, the program knows.
alter table identity.sms_code drop constraint if exists sms_code_purpose_check;

-- What a session began with caps what its holder may do; one that is held shows nothing until the last four are given.
alter table identity.session add column level text not null default 'SEEN' check (level in ('CLAIMED', 'SEEN', 'ASSERTED'));
alter table identity.session add column held boolean not null default false;
comment on column identity.session.level is '登录方式至多能证明的身份核实程度';
comment on column identity.session.held is '久未使用的手机号登录后，答出证件号码后四位以前什么也不显示';
alter table identity.account add column last_four_tries int not null default 0;
alter table identity.account add column last_four_since timestamptz;
