-- What a site keeps beside its weekly hours: duty on days off, longer hours, market days, closures.
create table organisation.special_hours (
    id              uuid primary key,
    site_id         uuid        not null references organisation.site,
    kind            text        not null check (kind in ('DUTY', 'EXTENDED', 'MARKET', 'CLOSURE')),
    from_on         date        not null,
    until_on        date,
    day_types       text[]      not null check (cardinality(day_types) > 0),
    weekdays        text[]      not null,
    market          text check (market in ('SOLAR', 'LUNAR')),
    market_digits   int[]       not null,
    hours           text        not null,
    note            text        not null,
    entered_by_name text        not null,
    entered_at      timestamptz not null,
    check (until_on >= from_on),
    check ((kind = 'MARKET') = (market is not null) and (kind = 'MARKET') = (cardinality(market_digits) > 0)),
    check (kind = 'CLOSURE' or hours <> ''),
    check (kind <> 'CLOSURE' or (until_on is not null and note <> ''))
);
comment on table organisation.special_hours is '特别开放安排：值班、延时服务、圩日（集日）、暂停服务';
comment on column organisation.special_hours.until_on is '到哪一天（含当天）；空：长期';
comment on column organisation.special_hours.day_types is '哪些日子：工作日、周末、法定节假日';
comment on column organisation.special_hours.weekdays is '只在星期几；空：每天';
comment on column organisation.special_hours.market is '圩日按公历还是农历';
comment on column organisation.special_hours.market_digits is '日期的个位是几的日子成圩（三、六、九）';
comment on column organisation.special_hours.hours is '几点到几点；暂停服务空着：全天';
comment on column organisation.special_hours.note is '对外说明；暂停服务的必须写原因';
create index special_hours_of_site on organisation.special_hours (site_id, from_on);
