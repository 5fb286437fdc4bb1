-- How many points each line of an order took; with units that go back ⌊points × units_back ÷ quantity⌋ have come back.
create table order_points (
    order_id   bigint not null,
    line_id    bigint not null,
    quantity   int    not null check (quantity > 0),
    points     bigint not null check (points > 0),
    units_back int    not null default 0,
    primary key (order_id, line_id),
    check (units_back between 0 and quantity)
);
