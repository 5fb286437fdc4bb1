create table member_card (
    id              bigint primary key,
    name            text        not null check (length(name) between 1 and 12),
    price_rate      int         not null check (price_rate between 1000 and 10000),
    free_freight    boolean     not null,
    bought_gift_fen bigint      not null check (bought_gift_fen >= 0),
    bought_points   bigint      not null check (bought_points >= 0),
    bought_kinds    text[]      not null,
    bought_items    text[]      not null,
    bought_amounts  bigint[]    not null,
    every_days      int         not null check (every_days between 0 and 366),
    period_gift_fen bigint      not null check (period_gift_fen >= 0),
    period_points   bigint      not null check (period_points >= 0),
    period_kinds    text[]      not null,
    period_items    text[]      not null,
    period_amounts  bigint[]    not null,
    on_sale         boolean     not null,
    version         int         not null default 1,
    created_at      timestamptz not null
);

create table member_card_spec (
    card_id   bigint   not null references member_card,
    number    smallint not null check (number between 0 and 5),
    months    int      not null check (months between 1 and 36),
    price_fen bigint   not null check (price_fen between 1 and 999999999),
    primary key (card_id, number)
);

-- Until when a buyer has a card: the end of his last purchase of it. Whoever buys locks it, so that one purchase begins where the other ends.
create table card_holding (
    card_id  bigint      not null references member_card,
    buyer_id bigint      not null,
    ends_at  timestamptz not null,
    primary key (card_id, buyer_id)
);

create index on card_holding (buyer_id, ends_at);

create table card_purchase (
    id           bigint primary key,
    card_id      bigint      not null references member_card,
    buyer_id     bigint      not null,
    months       int         not null check (months > 0),
    price_fen    bigint      not null check (price_fen > 0),
    every_days   int         not null check (every_days >= 0),
    state        text        not null check (state in ('WAITING', 'PAID', 'CLOSED', 'REFUNDED')),
    created_at   timestamptz not null,
    paid_at      timestamptz,
    from_at      timestamptz,
    to_at        timestamptz,
    gift_fen     bigint      not null default 0 check (gift_fen >= 0),
    points       bigint      not null default 0 check (points >= 0),
    refunded_fen bigint      not null default 0 check (refunded_fen between 0 and price_fen),
    deducted_fen bigint      not null default 0 check (deducted_fen >= 0),
    reason       text        not null default '',
    staff_id     bigint,
    check ((state in ('PAID', 'REFUNDED')) = (paid_at is not null)),
    check ((paid_at is null) = (from_at is null) and (paid_at is null) = (to_at is null))
);

create index on card_purchase (card_id, buyer_id, to_at desc) where state = 'PAID';
create index on card_purchase (id desc) where state in ('PAID', 'REFUNDED');

-- Each period of a purchase gives once.
create table card_period (
    purchase_id bigint      not null references card_purchase,
    number      int         not null check (number > 0),
    id          bigint      not null unique,
    due_at      timestamptz not null,
    given_at    timestamptz not null,
    gift_fen    bigint      not null check (gift_fen >= 0),
    points      bigint      not null check (points >= 0),
    primary key (purchase_id, number)
);
