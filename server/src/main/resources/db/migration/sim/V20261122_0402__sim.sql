-- the memory of the played outside worlds; empty and unused without the profile demo
create table sim_payment (
    prepay_id      text        primary key,
    out_trade_no   text        not null unique,
    trade_type     text        not null,
    description    text        not null,
    total_fen      bigint      not null,
    notify_url     text        not null,
    state          text        not null,
    switches       text[]      not null default '{}',
    transaction_id text,
    paid_fen       bigint,
    paid_currency  text,
    expires_at     timestamptz not null,
    created_at     timestamptz not null,
    paid_at        timestamptz
);
create index sim_payment_recent on sim_payment (created_at);

create table sim_refund (
    id           bigint      primary key,
    refund_no    text        not null unique,
    refund_id    text        not null,
    out_trade_no text        not null,
    amount_fen   bigint      not null,
    reason       text        not null,
    notify_url   text        not null,
    state        text        not null,
    created_at   timestamptz not null,
    ended_at     timestamptz
);
create index sim_refund_payment on sim_refund (out_trade_no);

create table sim_notice (
    id           bigint      primary key,
    out_trade_no text        not null,
    event        text        not null,
    url          text        not null,
    content      text        not null,
    switches     text[]      not null,
    attempts     int         not null default 0,
    last_answer  int,
    delivered_at timestamptz,
    created_at   timestamptz not null
);
create index sim_notice_payment on sim_notice (out_trade_no);

create table sim_switch (
    name text primary key
);

create table sim_parcel (
    carrier         text          not null,
    tracking_number text          not null,
    since           timestamptz   not null,
    pushed          timestamptz[] not null default '{}',
    primary key (carrier, tracking_number)
);
