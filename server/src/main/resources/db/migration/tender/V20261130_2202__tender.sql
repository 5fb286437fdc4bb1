-- With what an order is paid inside the house, part by part; what is not here is due outside.
create table order_tender (
    order_id    bigint not null,
    pot         text   not null,
    amount_fen  bigint not null check (amount_fen > 0),
    back_fen    bigint not null default 0,
    -- The transfer in the ledger that holds it, or spent it.
    key         text   not null,
    primary key (order_id, pot),
    check (back_fen between 0 and amount_fen)
);
