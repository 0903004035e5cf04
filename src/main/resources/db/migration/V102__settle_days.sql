create table fees.day_sheet (
    id uuid primary key,
    region text not null,
    cashier_id uuid not null,
    cashier_name text not null,
    day date not null,
    nth int not null check (nth > 0),
    from_at timestamptz not null,
    until_at timestamptz not null,
    state text not null check (state in ('CLOSED', 'RETURNED', 'CONFIRMED')),
    version int not null default 0,
    explanation text,
    deposit text,
    closed_at timestamptz not null,
    decider_id uuid,
    decider_name text,
    decided_at timestamptz,
    note text,
    idempotency_key text not null,
    unique (region, cashier_id, day, nth),
    unique (cashier_id, idempotency_key),
    check (decider_id is distinct from cashier_id)
);
comment on table fees.day_sheet is '日结对账单：收费员一次日结的全部收退';
comment on column fees.day_sheet.nth is '当天第几次日结';
comment on column fees.day_sheet.explanation is '账实不符的说明';
comment on column fees.day_sheet.deposit is '缴入非税专户的缴款单号';
create index on fees.day_sheet (region, closed_at desc, id desc);

create table fees.day_sheet_way (
    sheet_id uuid not null references fees.day_sheet,
    way text not null,
    collected numeric(14, 2) not null,
    refunded numeric(14, 2) not null,
    counted numeric(14, 2) not null,
    primary key (sheet_id, way)
);
comment on table fees.day_sheet_way is '日结对账单按缴费方式的应有和实有';
alter table fees.movement add constraint movement_sheet foreign key (sheet_id) references fees.day_sheet;
