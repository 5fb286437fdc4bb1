-- one row per order; the Idempotency-Key of its placing is a unique column of the same row (G04, G05)
create table trade_order (
    id               bigint primary key,
    number           text        not null,
    buyer_id         bigint      not null,
    status           text        not null check (status in
                         ('UNPAID', 'HELD', 'TO_SHIP', 'SHIPPED', 'TO_PICK_UP', 'DONE', 'CANCELLED')),
    list_fen         bigint      not null check (list_fen >= 0),
    goods_fen        bigint      not null check (goods_fen >= 0),
    freight_fen      bigint      not null check (freight_fen >= 0),
    total_fen        bigint      not null check (total_fen = goods_fen + freight_fen),
    placed_total_fen bigint      not null,
    placed_key       uuid        not null unique,
    placed_request   uuid        not null,
    placed_at        timestamptz not null,
    delivery_kind    text        not null,
    receiver         text        not null, -- sealed: name, phone, region, address
    source           text        not null,
    note             text        not null default '',
    staff_note       text        not null default '',
    pay_before       timestamptz,
    paid_at          timestamptz,
    shipped_at       timestamptz,
    receipt_before   timestamptz,
    extended         boolean     not null default false,
    done_at          timestamptz,
    cancelled_at     timestamptz,
    cancel_reason    text,
    urged_at         timestamptz,
    urges            int         not null default 0,
    hidden           boolean     not null default false
) with (fillfactor = 80);
create index trade_order_of_buyer on trade_order (buyer_id, id desc);
create index trade_order_open on trade_order (status, id desc) where status in ('UNPAID', 'HELD', 'TO_SHIP', 'TO_PICK_UP', 'SHIPPED');
create index trade_order_number on trade_order (number);
create index trade_order_paid on trade_order (paid_at) where paid_at is not null;

-- everything a line was at placing (R10); adjustments hold each effect with its source (R3)
create table order_line (
    id             bigint primary key,
    order_id       bigint   not null,
    position       smallint not null,
    sku_id         bigint   not null,
    product_id     bigint   not null,
    name           text     not null,
    spec           text     not null,
    picture_url    text     not null,
    picture_tone   text,
    quantity       int      not null check (quantity > 0),
    unit_base_fen  bigint   not null check (unit_base_fen >= 0),
    unit_price_fen bigint   not null check (unit_price_fen >= 0),
    goods_fen      bigint   not null check (goods_fen >= 0),
    freight_fen    bigint   not null check (freight_fen >= 0),
    cost_fen       bigint,
    no_return      boolean  not null,
    adjustments    jsonb    not null
) with (fillfactor = 90);
create index order_line_of_order on order_line (order_id);
create index order_line_of_sku on order_line (sku_id, id desc);

-- a room's reason why a paid order may not ship yet
create table order_hold (
    order_id bigint not null,
    name     text   not null,
    primary key (order_id, name)
);

-- what happened after placing; placing itself is told by the order's own row
create table order_event (
    id       bigint primary key,
    order_id bigint      not null,
    kind     text        not null,
    zh       text        not null,
    en       text        not null,
    actor    text        not null check (actor in ('BUYER', 'STAFF', 'SYSTEM')),
    by       text        not null default '',
    at       timestamptz not null
);
create index order_event_of_order on order_event (order_id, id);

-- Spring Modulith's registry of published events, the outbox
create table event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_completion on event_publication (completion_date);
