alter table notifications.text_message
    add column channel text not null default 'SMS' check (channel in ('SMS', 'MAIL')),
    add column subject text,
    add column code bytea,
    add column expires_at timestamptz,
    add column refusal text,
    add column reference text,
    add column report text check (report in ('DELIVERED', 'UNDELIVERED')),
    add column report_words text,
    add column reported_at timestamptz,
    drop constraint text_message_state_check,
    add constraint text_message_state_check
        check (state in ('WAITING', 'SENT', 'SUPERSEDED', 'FAILED', 'EXPIRED'));
comment on table notifications.text_message is '短信和邮件：地址和内容加密；key 供平台去重';
comment on column notifications.text_message.phone is '手机号，或邮箱地址（channel = MAIL）';
comment on column notifications.text_message.code is '验证码，供只收模板参数的短信平台；加密';
comment on column notifications.text_message.expires_at is '过了这时就不再发（验证码）';
comment on column notifications.text_message.refusal is '平台上一次没有收下的原因';
comment on column notifications.text_message.reference is '平台给的编号，送达报告凭它对上';
comment on column notifications.text_message.report is '送达报告：到了手机，或没有到';
create index on notifications.text_message (id) where state = 'WAITING' and expires_at is not null;
create index on notifications.text_message (reference) where reference is not null;
create index on notifications.text_message (id desc) where state in ('FAILED', 'EXPIRED') or refusal is not null;
