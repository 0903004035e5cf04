alter table reception.ticket add column text_asked boolean not null default false;
alter table reception.ticket add column texted_at timestamptz;
create index ticket_text_asked on reception.ticket (site_id) where text_asked and texted_at is null and state = 'WAITING';
comment on column reception.ticket.text_asked is '本人同意快叫到时发短信';
comment on column reception.ticket.texted_at is '“快到您了”的短信，一个号只发一次';
