create table parcel (
    id              bigint primary key,
    order_id        bigint      not null,
    carrier         text        not null,
    tracking_number text        not null check (tracking_number ~ '^[A-Z0-9]{5,40}$'),
    shipped_at      timestamptz not null,
    shipped_by      text        not null,
    followed        boolean     not null default false,
    signed_at       timestamptz
) with (fillfactor = 90);
create index parcel_of_order on parcel (order_id, id);

create table parcel_line (
    parcel_id bigint not null,
    line_id   bigint not null,
    quantity  int    not null check (quantity > 0),
    primary key (parcel_id, line_id)
);
create index parcel_line_of_line on parcel_line (line_id);

-- how much of an order's line has left; the guard against sending more than was ordered
create table line_shipment (
    line_id  bigint primary key,
    order_id bigint not null,
    quantity int    not null,
    shipped  int    not null check (shipped > 0 and shipped <= quantity)
) with (fillfactor = 80);
create index line_shipment_of_order on line_shipment (order_id);

create table parcel_trace (
    parcel_id bigint      not null,
    at        timestamptz not null,
    text      text        not null,
    state     text        not null check (state in ('COLLECTED', 'MOVING', 'DELIVERING', 'SIGNED')),
    primary key (parcel_id, at, text)
);

-- what the buyer shows to get the goods; works once
create table pickup_code (
    order_id bigint primary key,
    code     text        not null unique check (length(code) = 13),
    made_at  timestamptz not null,
    used_at  timestamptz,
    used_by  text
) with (fillfactor = 80);

create table pickup_point (
    id        bigint primary key,
    name      text    not null,
    address   text    not null,
    hours     text    not null,
    phone     text    not null,
    latitude  bigint  not null,
    longitude bigint  not null,
    closed    boolean not null default false
);
