alter table organisation.department
    add column review_body text not null default '',
    add column court text not null default '';
comment on column organisation.department.review_body is '行政复议机关';
comment on column organisation.department.court is '有管辖权的人民法院';
-- 行政复议法第二十四条：对本级人民政府工作部门的决定不服，向本级人民政府申请复议；税务等垂直领导的除外（第二十七条），由县里填写。
update organisation.department d set review_body = r.name || '人民政府'
from organisation.region r
where r.code = d.county_code and d.key <> '税务';
