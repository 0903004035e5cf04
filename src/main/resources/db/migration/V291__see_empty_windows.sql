-- An open window with nobody at it is seen.
alter table reception.shift add column seen_at timestamptz;
alter table reception.shift add column unattended_at timestamptz;
update reception.shift set seen_at = opened_at where seen_at is null;
alter table reception.shift alter column seen_at set not null;
comment on column reception.shift.seen_at is '窗口页面最近一次有人操作';
comment on column reception.shift.unattended_at is '最近一次告诉主任窗口没有人';
