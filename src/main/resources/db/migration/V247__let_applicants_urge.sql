create table oversight.urging (
    id uuid primary key,
    case_id uuid not null,
    work_day date not null,
    at timestamptz not null,
    told text not null,
    unique (case_id, work_day)
);
comment on table oversight.urging is '催一催：申请人请经办的人抓紧，一件一个工作日一次；告诉了谁';
comment on column oversight.urging.work_day is '算在哪个工作日；休息日算在它前面的工作日';
create trigger append_only before update or delete or truncate on oversight.urging
    for each statement execute function platform.refuse_change();
