-- A day belongs to the notice that names it: the notice of a year names days of its neighbours as well.
alter table platform.calendar_day add column notice int;
update platform.calendar_day set notice = extract(year from day);
alter table platform.calendar_day alter column notice set not null;
alter table platform.calendar_day drop constraint calendar_day_pkey;
alter table platform.calendar_day add primary key (day, notice);
comment on column platform.calendar_day.notice is '哪一年的放假通知写明这一天；两年的通知都写到时，以后一年的为准';
