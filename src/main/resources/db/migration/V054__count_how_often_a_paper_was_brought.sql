-- 补正时再交一次同样的纸质材料，也算是交了：提供方式没有变，次数变了。
alter table cases.case_material add column times int not null default 1;
comment on column cases.case_material.times is '收取次数';
