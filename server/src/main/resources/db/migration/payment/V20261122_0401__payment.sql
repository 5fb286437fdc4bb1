-- one attempt to collect the money of one order; several may follow each other, one at a time is open, one at most is accepted
create table payment (
    id             bigint      primary key,
    order_id       bigint      not null,
    out_trade_no   text        not null unique check (length(out_trade_no) = 32),
    method         text        not null,
    description    text        not null,
    amount_fen     bigint      not null check (amount_fen > 0),
    status         text        not null check (status in ('PREPARED', 'PENDING', 'CAPTURED', 'CLOSED')),
    verdict        text        check (verdict in ('ACCEPTED', 'NOT_WANTED', 'WRONG_AMOUNT', 'WRONG_CURRENCY')),
    transaction_id text        unique,
    currency       text        not null default 'CNY',
    captured_fen   bigint      not null default 0 check (captured_fen >= 0),
    refunded_fen   bigint      not null default 0 check (refunded_fen >= 0),
    refunds        int         not null default 0 check (refunds between 0 and 50),
    expires_at     timestamptz not null,
    created_at     timestamptz not null,
    asked_at       timestamptz,
    captured_at    timestamptz,
    closed_at      timestamptz,
    check (refunded_fen <= captured_fen),
    check ((status = 'CAPTURED') = (verdict is not null))
);
create unique index payment_open on payment (order_id) where status in ('PREPARED', 'PENDING');
create unique index payment_accepted on payment (order_id) where verdict = 'ACCEPTED';
create index payment_order on payment (order_id);

create table refund (
    id           bigint      primary key,
    payment_id   bigint      not null references payment,
    order_id     bigint      not null,
    key          text        not null,
    refund_no    text        not null unique,
    amount_fen   bigint      not null check (amount_fen > 0),
    reason       text        not null,
    automatic    boolean     not null,
    status       text        not null check (status in ('REQUESTED', 'ACCEPTED', 'SUCCEEDED', 'FAILED')),
    failure      text,
    attempts     int         not null default 0,
    requested_at timestamptz not null,
    settled_at   timestamptz,
    unique (order_id, key),
    check ((status = 'FAILED') = (failure is not null))
);
create index refund_payment on refund (payment_id);
create index refund_open on refund (id) where status in ('REQUESTED', 'ACCEPTED', 'FAILED');

-- what the gateway told us, as it came: the sealed body and the headers that prove it (R13)
create table payment_notice (
    id          text        primary key,
    subject     text        not null,
    headers     text        not null,
    body        text        not null,
    received_at timestamptz not null,
    settled_at  timestamptz
);
create index payment_notice_subject on payment_notice (subject);
