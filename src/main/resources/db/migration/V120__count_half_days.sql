-- A promise may be given in half working days; then a case may be due by noon.
alter table cases.clock_entry
    alter column days type numeric(5, 1),
    add constraint clock_entry_half_days check (2 * days = trunc(2 * days));
comment on column cases.clock_entry.days is '起算时的时限、延长的天数，单位工作日，最小到半天';
alter table cases.case_file add column due_morning boolean not null default false;
comment on column cases.case_file.due_morning is '当前期限到这天中午为止（按半天计的承诺时限）';
