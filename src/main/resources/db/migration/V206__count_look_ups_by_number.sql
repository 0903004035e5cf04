create table cases.look_up_try (
    subject text primary key,
    day date not null,
    tries int not null
);
comment on table cases.look_up_try is '凭编号查进度：按编号和来源地址（只存盲索引）每天计数';
create index on cases.look_up_try (day);
