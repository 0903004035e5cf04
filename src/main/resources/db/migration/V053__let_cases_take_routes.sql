-- What the route of an item's version asks for: stages by department, receipts between units, several ways by amount.
alter table cases.case_file
    drop constraint case_file_status_check,
    add constraint case_file_status_check check (status in ('DRAFT', 'SUBMITTED', 'AWAITING_SUPPLEMENT',
        'SUPPLEMENT_PROPOSED', 'REFUSAL_PROPOSED', 'REFUSED', 'HANDED_BACK', 'CONSULTING', 'IN_REVIEW', 'SUSPENDED',
        'EXTENSION_PROPOSED', 'TERMINATION_PROPOSED', 'PUBLICIZED', 'AWAITING_DECISION', 'APPROVED', 'DENIED',
        'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')),
    add column unit_department text not null default '',
    add column departments text[] not null default '{}',
    add column received boolean not null default true,
    add column amount numeric(14, 2) check (amount >= 0),
    add column last_act text,
    add column last_by_id uuid,
    add column origin_id uuid references cases.case_file;
update cases.case_file set unit_department = department_key, departments = array[department_key];
alter table cases.case_file alter column unit_department drop default;
comment on column cases.case_file.unit_department is '当前环节办理部门';
comment on column cases.case_file.departments is '办理过此件或被征求过意见的部门';
comment on column cases.case_file.received is '接收单位已签收';
comment on column cases.case_file.amount is '经办人拟定的金额，元';
comment on column cases.case_file.last_by_id is '上一步由谁办理';
comment on column cases.case_file.origin_id is '补办件的原办件';

drop index cases.case_unit_due, cases.case_site_due, cases.case_due;
create index case_unit_due on cases.case_file (unit_region, status, coalesce(due_on, date '9999-12-31'), id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
create index case_site_due on cases.case_file (site_region, coalesce(due_on, date '9999-12-31'), id)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
create index case_due on cases.case_file (coalesce(due_on, date '9999-12-31'), id) include (site_region)
    where status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED');
create index case_publicized on cases.case_file (region_code, id) where status = 'PUBLICIZED';
create index case_origin on cases.case_file (origin_id) where origin_id is not null;

alter table cases.clock_entry
    drop constraint clock_entry_clock_check,
    add constraint clock_entry_clock_check check (clock in ('ACCEPTANCE', 'PROMISED', 'STATUTORY', 'STAGE'));

create table cases.suspension_reason (
    key text primary key check (key ~ '^[A-Z_]{2,40}$'),
    name text not null unique,
    basis text not null,
    active boolean not null default true
);
comment on table cases.suspension_reason is '不计入办理时限的特别程序';
insert into cases.suspension_reason (key, name, basis) values
    ('HEARING', '听证', '行政许可法第四十五条'),
    ('TENDER', '招标', '行政许可法第四十五条'),
    ('AUCTION', '拍卖', '行政许可法第四十五条'),
    ('INSPECTION', '检验', '行政许可法第四十五条'),
    ('TESTING', '检测', '行政许可法第四十五条'),
    ('QUARANTINE', '检疫', '行政许可法第四十五条'),
    ('APPRAISAL', '鉴定', '行政许可法第四十五条'),
    ('EXPERT_REVIEW', '专家评审', '行政许可法第四十五条');

create table cases.consultation (
    case_id uuid not null references cases.case_file,
    round int not null,
    department_key text not null,
    region_code text not null,
    asked_at timestamptz not null,
    due_on date not null,
    agrees boolean,
    opinion text,
    by_id uuid,
    by_name text,
    answered_at timestamptz,
    primary key (case_id, round, department_key),
    check ((answered_at is null) = (agrees is null))
);
comment on table cases.consultation is '联合办理：征求各部门意见';
create index on cases.consultation (region_code, department_key, due_on, case_id) where answered_at is null;
