alter table oversight.alarm add column asked_department text not null default '';
comment on column oversight.alarm.asked_department is '联合办理中被征求意见、还没有答复的部门；空为办件本身';
drop index oversight.alarm_once;
create unique index alarm_once on oversight.alarm (case_id, light, run, asked_department) where ended_at is null;
