create table platform.demo_step (
    name text primary key,
    loaded_at timestamptz not null
);
comment on table platform.demo_step is '演示数据：已载入的步骤';
