create schema organisation;
comment on schema organisation is '组织机构：区划、场所、部门、人员';

create table organisation.region (
    code text primary key check (code ~ '^[1-9][0-9]{11}$'),
    name text not null check (name <> ''),
    level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
    parent_code text references organisation.region,
    initials text not null,
    pinyin text not null,
    abolished_on date,
    check ((parent_code is null) = (level = 'PROVINCE'))
);
comment on table organisation.region is '行政区划：十二位统计用区划代码';
comment on column organisation.region.abolished_on is '停用日期；停用的代码不再启用（行政区划代码管理办法）';
create index on organisation.region (parent_code);

create table organisation.county (
    code text primary key references organisation.region,
    county_in_site_names boolean not null default false,
    hotline text not null default '12345'
);
comment on table organisation.county is '县（区）设置';

create table organisation.site (
    id uuid primary key,
    region_code text not null unique references organisation.region,
    kind text not null check (kind in ('CENTRE', 'STATION', 'POINT')),
    name text not null,
    partner text check ((partner is not null) = (kind = 'POINT')),
    address text,
    phone text,
    hours text not null
);
comment on table organisation.site is '服务场所：政务服务中心、便民服务中心、便民服务站、便民服务点';

create table organisation.responsible_person (
    id uuid primary key,
    site_id uuid not null references organisation.site,
    name text not null,
    phone text,
    since date not null,
    until date check (until >= since)
);
comment on table organisation.responsible_person is '场所负责人及其任期';
comment on column organisation.responsible_person.phone is '对外公布的电话，不是私人号码';
create unique index on organisation.responsible_person (site_id) where until is null;

create table organisation.department (
    id uuid primary key,
    county_code text not null references organisation.region,
    key text not null,
    name text not null,
    credit_code text,
    phone text not null default '',
    complaint_phone text not null default '',
    position int not null,
    unique (county_code, key)
);
comment on table organisation.department is '部门';

create table organisation.staff_member (
    id uuid primary key,
    name text not null,
    badge_number text not null unique,
    username text not null unique,
    site_id uuid not null references organisation.site,
    duty text,
    phone bytea,
    active boolean not null,
    changed_at timestamptz not null
);
comment on table organisation.staff_member is '工作人员';
comment on column organisation.staff_member.phone is '手机号码（SM4 加密）';
create index on organisation.staff_member (site_id);

create table organisation.post (
    staff_id uuid not null references organisation.staff_member,
    role text not null,
    region_code text not null references organisation.region,
    department_key text,
    unique nulls not distinct (staff_id, role, region_code, department_key)
);
comment on table organisation.post is '岗位：一个人在一个区划（和部门）担任的角色';
create index on organisation.post (region_code, role);
