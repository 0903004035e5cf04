create schema identity;
comment on schema identity is '身份：账号、登录、当事人';

create table identity.party (
    id uuid primary key,
    kind text not null check (kind in ('PERSON', 'ENTERPRISE')),
    name text not null,
    id_number bytea not null,
    id_number_index text not null unique,
    phone bytea,
    phone_index text,
    address bytea,
    legal_person text,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
comment on table identity.party is '当事人：自然人与企业；证件号码、电话、地址加密存放，另存盲索引供精确查找';
create index on identity.party (phone_index);

create table identity.account (
    id uuid primary key,
    kind text not null check (kind in ('CITIZEN', 'STAFF')),
    display_name text not null,
    username text unique check (username = lower(username)),
    lock_subject text unique,
    password_hash text,
    must_change_password boolean not null default false,
    phone bytea,
    phone_index text unique,
    party_id uuid unique references identity.party,
    staff_id uuid unique,
    site_id uuid,
    disabled boolean not null default false,
    last_sign_in_at timestamptz,
    created_at timestamptz not null,
    check ((kind = 'STAFF') = (username is not null and password_hash is not null and lock_subject is not null)),
    check ((kind = 'CITIZEN') = (phone is not null and phone_index is not null))
);
comment on table identity.account is '账号：群众（手机号）与工作人员（用户名、口令）';

create table identity.staff_grant (
    account_id uuid not null references identity.account,
    role text not null,
    region_code text not null,
    department_key text,
    unique nulls not distinct (account_id, role, region_code, department_key)
);
comment on table identity.staff_grant is '岗位授权：角色、区划范围、部门';

create table identity.sms_code (
    id uuid primary key,
    phone_index text not null,
    purpose text not null check (purpose in ('SIGN_IN', 'LOOK_UP')),
    code_hash text not null,
    address text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz
);
comment on table identity.sms_code is '短信验证码：只存摘要';
create index on identity.sms_code (phone_index, purpose, sent_at);
create index on identity.sms_code (address, sent_at);
create index on identity.sms_code (sent_at);

create table identity.sign_in_lock (
    subject text primary key,
    failures int not null,
    changed_at timestamptz not null,
    locked_until timestamptz
);
comment on table identity.sign_in_lock is '登录锁定：连续失败次数（用户名只存盲索引，未知用户名同样计数）';

create table identity.sign_in_failure (
    id bigint generated always as identity primary key,
    address text not null,
    at timestamptz not null
);
comment on table identity.sign_in_failure is '登录失败：按来源地址计数';
create index on identity.sign_in_failure (address, at);
create index on identity.sign_in_failure (at);

-- The layout is Spring Session's own.
create table identity.http_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table identity.http_session is '登录会话：存库，任一节点可服务';
create index on identity.http_session (expiry_time);
create index on identity.http_session (principal_name);

create table identity.http_session_attributes (
    session_primary_id char(36) not null references identity.http_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table identity.http_session_attributes is '登录会话的内容';
