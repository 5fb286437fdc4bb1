-- What a campaign of this kind exchanges for points.
create table pointsmall_item (
    campaign_id bigint  primary key,
    kind        text    not null check (kind in ('COUPON', 'GIFTCARD', 'GOODS')),
    item        text    not null check (item ~ '^[0-9]{0,19}$'),
    amount      bigint  not null check (amount between 1 and 100000),
    points      bigint  not null check (points between 1 and 10000000),
    cash_fen    bigint  not null check (cash_fen >= 0),
    per_person  integer not null check (per_person between 1 and 999)
);

-- The one narrow row that everybody who exchanges comes through.
create table pointsmall_count (
    campaign_id bigint  primary key,
    stock       integer not null check (stock between 1 and 1000000),
    taken       integer not null default 0 check (taken between 0 and stock)
);

create table pointsmall_exchange (
    id          bigint      primary key,
    campaign_id bigint      not null,
    buyer_id    bigint      not null,
    name        text        not null,
    units       integer     not null check (units > 0),
    points      bigint      not null check (points > 0),
    cash_fen    bigint      not null check (cash_fen >= 0),
    order_id    bigint,
    at          timestamptz not null,
    returned_at timestamptz
);
create index pointsmall_exchange_of_buyer on pointsmall_exchange (buyer_id, id);
create index pointsmall_exchange_of_person on pointsmall_exchange (campaign_id, buyer_id) where returned_at is null;
create unique index pointsmall_exchange_of_order on pointsmall_exchange (order_id, campaign_id) where order_id is not null;
