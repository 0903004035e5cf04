-- 民法典第二百零一条: the day a clock stops counts, the day it goes on does not. Dates are derived from the ledgers, so the
-- program makes those of open cases anew, once, as it starts; whoever would be late by the change alone keeps his date.
insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
values ('count-the-day-a-clock-stops', 'V242', now(), false, 1);
