create table platform.key_version (
    version int primary key check (version between 1 and 255),
    check_value text not null,
    added_at timestamptz not null,
    activated_at timestamptz,
    retired_at timestamptz
);
comment on table platform.key_version is '密钥版本：何时知道、何时启用、何时停用（不含密钥本身）';
comment on column platform.key_version.check_value is '核对值：各节点手上的是不是同一把';

create table platform.key_node (
    node uuid primary key,
    name text not null,
    versions int[] not null,
    writing int not null,
    seen_at timestamptz not null
);
comment on table platform.key_node is '各节点知道哪些版本的密钥、用哪一版写；都知道了才启用新的';

create table platform.key_rotation (
    version int not null references platform.key_version,
    place text not null,
    done bigint not null default 0,
    unreadable bigint not null default 0,
    last_row text,
    finished_at timestamptz,
    primary key (version, place)
);
comment on table platform.key_rotation is '换密钥的进度：哪一栏已经重新加密了多少，打不开的有多少';

-- Encrypted anew with another key they say the same; all else of the event stays for ever.
drop trigger append_only on agents.agent_event;
create trigger append_only before delete or truncate or update of seq, subject, subject_id, act, from_status, to_status, at,
        by_kind, by_id, by_name, by_post, place, picture, idempotency_key, party_id, title, tx on agents.agent_event
    for each statement execute function platform.refuse_change();

-- What is encrypted is longer than what was written; the page still asks for at most a thousand characters.
alter table cases.objection drop constraint objection_text_check;
