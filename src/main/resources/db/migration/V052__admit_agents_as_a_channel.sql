-- 受托的代办员在委托人家里或村里代为申请。
alter table cases.case_file drop constraint case_file_channel_check;
alter table cases.case_file add constraint case_file_channel_check
    check (channel in ('ONLINE', 'WINDOW', 'AGENT', 'HOME_VISIT'));
