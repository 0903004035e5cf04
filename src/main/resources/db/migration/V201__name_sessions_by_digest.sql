-- Whoever reads this table cannot make a cookie of what he reads. Whoever is signed in stays so.
alter table identity.session add column digest bytea;
update identity.session set digest = sha256(convert_to(id::text, 'UTF8'));
alter table identity.session drop column id;
alter table identity.session alter column digest set not null;
alter table identity.session add primary key (digest);
comment on column identity.session.digest is '会话标识的摘要（SHA-256）；标识本身只在浏览器里';

alter table identity.session add column second_step text not null default 'NONE'
    check (second_step in ('NONE', 'OWED', 'PASSED'));
comment on column identity.session.second_step is '第二步验证：登录时不需要、还没有做、已做';
