alter table cases.case_material
    add column checked_source text,
    add column checked_note text,
    add column checked_by uuid,
    add column checked_by_name text,
    add column checked_at timestamptz;
comment on column cases.case_material.checked_source is '窗口核验：在哪里查的';
comment on column cases.case_material.checked_by_name is '窗口核验：谁查的';
