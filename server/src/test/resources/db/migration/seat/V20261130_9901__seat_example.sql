create table seat_offer (
    id        bigint primary key,
    sku_id    bigint not null,
    price_fen bigint not null check (price_fen > 0),
    minimum   int    not null check (minimum > 0),
    seats     int    not null check (seats > 0),
    taken     int    not null default 0 check (taken between 0 and seats)
);
create table seat_taken (
    order_id bigint  not null,
    offer_id bigint  not null,
    paid     boolean not null default false,
    settled  int     not null default 0,
    primary key (order_id, offer_id)
);
