create schema fees;
comment on schema fees is '收费：应缴、收款、减免、退费、日结';

create table fees.movement (
    id uuid primary key,
    kind text not null check (kind in ('COLLECT', 'REFUND')),
    case_id uuid not null,
    charge_id uuid,
    proposal_id uuid,
    amount numeric(14, 2) not null check (amount > 0),
    way text not null check (way in ('CASH', 'SCAN', 'CARD', 'TRANSFER')),
    fiscal_bill text,
    cashier_id uuid not null,
    cashier_name text not null,
    region text not null,
    at timestamptz not null,
    document_id uuid not null,
    document_number text not null,
    sheet_id uuid,
    idempotency_key text not null,
    unique (cashier_id, idempotency_key),
    check ((kind = 'REFUND') = (charge_id is not null and proposal_id is not null))
);
comment on table fees.movement is '收退流水：收一笔或退一笔，一笔一张收据';
comment on column fees.movement.way is '缴费方式：现金、扫码、刷卡、转账';
comment on column fees.movement.fiscal_bill is '非税收入票据号（另行开具的财政票据）';
comment on column fees.movement.region is '收费点的区划';
comment on column fees.movement.sheet_id is '记在哪张日结对账单上；空为还没有日结';
create index on fees.movement (case_id);
create index on fees.movement (sheet_id);
create index movement_open on fees.movement (region, cashier_id) where sheet_id is null;
create index on fees.movement (region, at desc, id desc);

create table fees.charge (
    id uuid primary key,
    case_id uuid not null,
    line int not null,
    name text not null,
    standard text not null,
    basis text not null,
    unit text,
    unit_amount numeric(12, 2) not null check (unit_amount > 0),
    quantity int not null default 1 check (quantity between 1 and 9999),
    amount numeric(12, 2) not null check (amount = unit_amount * quantity and amount <= 1000000000),
    refunded numeric(12, 2) not null default 0,
    state text not null check (state in ('DUE', 'PAID', 'WAIVED', 'CANCELLED')),
    to_refund boolean not null default false,
    version int not null default 0,
    region text not null,
    made_at timestamptz not null,
    movement_id uuid references fees.movement,
    unique (case_id, line),
    check (refunded between 0 and amount),
    check ((state = 'PAID') = (movement_id is not null)),
    check (state = 'PAID' or (refunded = 0 and not to_refund))
);
comment on table fees.charge is '应缴：一件的一个收费项目';
comment on column fees.charge.line is '是办事指南收费项目的第几项';
comment on column fees.charge.unit is '按什么计数（本、证、件）；空为不按数量';
comment on column fees.charge.to_refund is '这件没有办成，已缴的待退';
comment on column fees.charge.region is '收费点的区划：收件站点所在的镇（街道）或者县（区）';
create index charge_due on fees.charge (region, made_at desc, case_id) where state = 'DUE';
create index charge_to_refund on fees.charge (region, made_at desc, case_id) where to_refund;
create index on fees.charge (movement_id);

create table fees.proposal (
    id uuid primary key,
    kind text not null check (kind in ('WAIVER', 'REFUND')),
    charge_id uuid not null references fees.charge,
    amount numeric(12, 2) not null check (amount > 0),
    reason text not null check (reason <> ''),
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'DROPPED', 'DONE')),
    proposer_id uuid not null,
    proposer_name text not null,
    at timestamptz not null,
    decider_id uuid,
    decider_name text,
    decided_at timestamptz,
    note text,
    idempotency_key text not null,
    unique (proposer_id, idempotency_key),
    check (decider_id is distinct from proposer_id)
);
comment on table fees.proposal is '减免和退费的提请：提请人和批准人不能是同一人';
create unique index proposal_open on fees.proposal (charge_id)
    where state = 'PROPOSED' or (state = 'APPROVED' and kind = 'REFUND');
create index on fees.proposal (state, at, id);

create table fees.fee_event (
    seq bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    case_id uuid not null,
    act text not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    by_post text not null,
    amount numeric(14, 2) not null,
    note text,
    party_id uuid not null,
    told text
);
comment on table fees.fee_event is '收费经过：只增不改';
create index on fees.fee_event (case_id, seq);
create index on fees.fee_event (tx, seq);
create trigger append_only before update or delete or truncate on fees.fee_event
    for each statement execute function platform.refuse_change();
