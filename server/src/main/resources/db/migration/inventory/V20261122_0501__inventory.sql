create table stock (
    sku_id   bigint primary key,
    on_hand  bigint not null check (on_hand >= 0),
    reserved bigint not null default 0 check (reserved >= 0),
    sold     bigint not null default 0 check (sold >= 0),
    safety   bigint not null default 0 check (safety >= 0),
    check (reserved <= on_hand)
) with (fillfactor = 50);

-- what a live order holds; ends once, as released or shipped
create table stock_reservation (
    order_id bigint   not null,
    sku_id   bigint   not null,
    quantity bigint   not null check (quantity > 0),
    state    smallint not null default 0, -- 0 held, 1 released, 2 shipped
    primary key (order_id, sku_id)
) with (fillfactor = 80);
create index stock_reservation_live on stock_reservation (sku_id) where state = 0;

-- every change of on_hand, for people and for the recount
create table stock_move (
    id            bigint primary key,
    sku_id        bigint      not null,
    kind          text        not null check (kind in ('INITIAL', 'ADD', 'SET', 'SHIPPED', 'RESTOCKED')),
    quantity      bigint      not null,
    on_hand_after bigint      not null check (on_hand_after >= 0),
    reason        text        not null,
    actor         text        not null,
    order_id      bigint,
    at            timestamptz not null
);
create index stock_move_of_sku on stock_move (sku_id, id desc);
