create schema reception;

create table reception.hall (
    site_id uuid primary key references organisation.site (id),
    takes_tickets boolean not null,
    priority_minutes smallint not null,
    priority_age smallint not null,
    overtaken_at_most smallint not null,
    calls_before_missed smallint not null,
    minutes_between_calls smallint not null,
    version integer not null default 0
);
comment on table reception.hall is '大厅：一个服务场所的排队叫号规则；没有这一行的不取号';
comment on column reception.hall.priority_minutes is '优先人员（老年人、残疾人、孕妇、军人等）提前多少分钟';
comment on column reception.hall.priority_age is '满多少岁算优先的老年人';
comment on column reception.hall.overtaken_at_most is '一个人最多被几个后来的人排到前面';
comment on column reception.hall.calls_before_missed is '叫几次不到才算过号';
comment on column reception.hall.minutes_between_calls is '两次叫号至少隔几分钟';

create table reception.queue (
    id uuid primary key,
    site_id uuid not null references reception.hall (site_id),
    letter char(1) not null check (letter between 'A' and 'Z'),
    name varchar(20) not null,
    kind varchar(20) not null,
    minutes smallint not null,
    closed boolean not null default false
);
create unique index queue_letter on reception.queue (site_id, letter) where not closed;
comment on table reception.queue is '业务队列：取号时选的业务类别';
comment on column reception.queue.minutes is '还没有实际办理时间时，按每件多少分钟估';

create table reception.queue_item (
    queue_id uuid not null references reception.queue (id),
    item_id uuid not null,
    primary key (queue_id, item_id)
);
comment on table reception.queue_item is '业务队列的事项：没有列出事项的队列，办其他所有事项';

create table reception.hall_window (
    id uuid primary key,
    site_id uuid not null references reception.hall (site_id),
    number smallint not null,
    name varchar(20) not null,
    kind varchar(20) not null,
    tidal boolean not null,
    zone varchar(20) not null,
    plan_x smallint not null,
    plan_y smallint not null,
    closed boolean not null default false
);
create unique index hall_window_number on reception.hall_window (site_id, number) where not closed;
comment on table reception.hall_window is '大厅窗口：编号、类型、所在功能区和平面图上的位置';
comment on column reception.hall_window.tidal is '潮汐窗口：忙的时候才开';

create table reception.window_queue (
    window_id uuid not null references reception.hall_window (id),
    queue_id uuid not null references reception.queue (id),
    primary key (window_id, queue_id)
);
comment on table reception.window_queue is '窗口办理的业务队列';

create table reception.shift (
    id uuid primary key,
    window_id uuid not null references reception.hall_window (id),
    staff_id uuid not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create unique index shift_of_window on reception.shift (window_id) where closed_at is null;
create unique index shift_of_staff on reception.shift (staff_id) where closed_at is null;
comment on table reception.shift is '开窗记录：谁在哪个窗口，几时开几时关；一个窗口一个人，一个人一个窗口';

create table reception.ticket_counter (
    site_id uuid not null,
    day date not null,
    letter char(1) not null,
    last integer not null,
    primary key (site_id, day, letter)
);
comment on table reception.ticket_counter is '当天各队列取到几号';

create table reception.ticket (
    id uuid primary key,
    site_id uuid not null references reception.hall (site_id),
    day date not null,
    queue_id uuid not null references reception.queue (id),
    number varchar(6) not null,
    code varchar(20) not null unique,
    request_key varchar(64) not null unique,
    priority varchar(20),
    persons smallint not null,
    party_id uuid,
    person_index varchar(64),
    id_number bytea,
    state varchar(20) not null,
    arrived_at timestamptz not null,
    queued_at timestamptz not null,
    place_at timestamptz not null,
    ready_at timestamptz not null,
    carried_over boolean not null default false,
    overtaken smallint not null default 0,
    calls smallint not null default 0,
    window_id uuid references reception.hall_window (id),
    staff_id uuid,
    called_at timestamptz,
    served_at timestamptz,
    ended_at timestamptz,
    shown_from smallint not null,
    shown_to smallint not null,
    version integer not null default 0,
    unique (site_id, day, number)
);
create unique index ticket_at_window on reception.ticket (window_id) where state in ('CALLED', 'SERVING');
create index ticket_waiting on reception.ticket (site_id, queue_id, place_at) where state = 'WAITING';
create index ticket_of_person on reception.ticket (person_index) where state in ('WAITING', 'CALLED', 'SERVING', 'PARKED');
create index ticket_of_day on reception.ticket (site_id, day);
create index ticket_served on reception.ticket (queue_id, ended_at) where state = 'SERVED';
create index ticket_of_staff on reception.ticket (staff_id, day);
comment on table reception.ticket is '排队号：从取号到办完';
comment on column reception.ticket.code is '跟踪码：凭它在手机上看排到哪里';
comment on column reception.ticket.request_key is '取号请求的编号：重复按、重试都只出一个号';
comment on column reception.ticket.person_index is '证件号码的加密索引，用来认出同一个人的号';
comment on column reception.ticket.id_number is '证件号码，加密，办完就清空';
comment on column reception.ticket.arrived_at is '取号的时间，等候从这时算起';
comment on column reception.ticket.queued_at is '排进队里的时间；过号后重新排队的，从重新排队算起';
comment on column reception.ticket.place_at is '排队的位次：排进队里的时间，减去优先的分钟数';
comment on column reception.ticket.ready_at is '这个时间以前不叫';
comment on column reception.ticket.carried_over is '当天没有叫到，以后来已经排过首位';
comment on column reception.ticket.overtaken is '已经有几个后来的人排到前面';
comment on column reception.ticket.shown_from is '取号时告诉他的等候时间，最少（分钟）';

create table reception.ticket_event (
    seq bigint generated always as identity primary key,
    ticket_id uuid not null references reception.ticket (id),
    site_id uuid not null,
    act varchar(20) not null,
    at timestamptz not null,
    window_id uuid,
    by_id uuid,
    by_name varchar(200) not null,
    note varchar(200)
);
create index ticket_event_of_ticket on reception.ticket_event (ticket_id, seq);
create index ticket_event_calls on reception.ticket_event (site_id, seq) where act in ('CALL', 'CALL_OUT_OF_TURN', 'RECALL');
comment on table reception.ticket_event is '排队号的经过：只增不改';

create table reception.ticket_case (
    ticket_id uuid not null references reception.ticket (id),
    case_id uuid not null,
    primary key (ticket_id, case_id)
);
comment on table reception.ticket_case is '这一次到窗口办的件';

create table reception.device (
    id uuid primary key,
    site_id uuid not null references reception.hall (site_id),
    window_id uuid references reception.hall_window (id),
    kind varchar(20) not null,
    name varchar(20) not null,
    code_index varchar(64) not null unique,
    voice boolean,
    seen_at timestamptz,
    removed_at timestamptz
);
create index device_of_site on reception.device (site_id) where removed_at is null;
comment on table reception.device is '大厅设备：叫号屏、取号机、评价器，最近一次有消息是什么时候';
comment on column reception.device.code_index is '设备码的加密索引';
comment on column reception.device.voice is '能不能念中文';
create index ticket_left_over on reception.ticket (day) where state in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'MISSED');
create index ticket_served_at_window on reception.ticket (window_id, ended_at desc) where state = 'SERVED';
