create table cases.window_draft (
    id uuid primary key,
    staff_id uuid not null,
    content bytea not null,
    saved_at timestamptz not null
);
comment on table cases.window_draft is '没填完的：窗口人员填到一半的收件页，本人接着填，整体加密，七天不动就删除';
comment on column cases.window_draft.content is '收件页上填的内容，加密';
create index window_draft_of_staff on cases.window_draft (staff_id, saved_at desc);

create table cases.phrase (
    id uuid primary key,
    staff_id uuid not null,
    words text not null,
    at timestamptz not null,
    unique (staff_id, words)
);
comment on table cases.phrase is '常用语：工作人员自己存的意见、理由、告知的话';
