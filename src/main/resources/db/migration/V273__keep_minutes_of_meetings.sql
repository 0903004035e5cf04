-- What a meeting decided is shown by its signed minutes; only the centre head's own step needs none.
alter table cases.coordination add column attendees text;
alter table cases.coordination add column minutes_file uuid references platform.stored_file;
comment on column cases.coordination.attendees is '到会的负责人（会议一级必填）';
comment on column cases.coordination.minutes_file is '会议纪要扫描件（会议一级必填；以前登记的没有）';
