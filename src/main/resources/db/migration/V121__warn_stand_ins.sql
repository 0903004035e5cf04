-- A warning to somebody who is away goes to who stands in, too.
alter table oversight.notice add column stands_for uuid;
comment on column oversight.notice.stands_for is '顶谁的岗（AB 岗）；本人的岗位为空';
