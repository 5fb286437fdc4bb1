-- where the units of a line are: sent in packages, refunded before they were sent, or open; one row decides, so no unit is both
alter table order_line
    add column sent     int not null default 0 check (sent >= 0),
    add column refunded int not null default 0 check (refunded >= 0),
    add constraint order_line_units check (sent + refunded <= quantity);

-- units that were paid and never sent, given back for their money; refund_id is its way back, none where nothing was paid
create table unit_refund (
    id          bigint primary key,
    order_id    bigint      not null,
    goods_fen   bigint      not null check (goods_fen >= 0),
    freight_fen bigint      not null check (freight_fen >= 0),
    reason      text        not null,
    actor       text        not null check (actor in ('BUYER', 'STAFF')),
    by          text        not null default '',
    at          timestamptz not null,
    refund_id   bigint unique,
    check ((refund_id is null) = (goods_fen + freight_fen = 0))
);
create index unit_refund_of_order on unit_refund (order_id, id);

create table unit_refund_line (
    unit_refund_id bigint not null,
    line_id        bigint not null,
    quantity       int    not null check (quantity > 0),
    amount_fen     bigint not null check (amount_fen >= 0),
    primary key (unit_refund_id, line_id)
);
create index unit_refund_line_of_line on unit_refund_line (line_id);
