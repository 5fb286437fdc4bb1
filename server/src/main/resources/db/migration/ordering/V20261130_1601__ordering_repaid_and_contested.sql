-- units of a line whose money went back after they had been sent, and what went back of its price and its carriage; the same row
-- decides about units refunded before they were sent, so that no unit is paid back twice and no line more than was paid for it
alter table order_line
    add column repaid             int    not null default 0 check (repaid >= 0),
    add column repaid_goods_fen   bigint not null default 0 check (repaid_goods_fen >= 0),
    add column repaid_freight_fen bigint not null default 0 check (repaid_freight_fen >= 0),
    add constraint order_line_repaid check (
        refunded + repaid <= quantity and repaid_goods_fen <= goods_fen and repaid_freight_fen <= freight_fen);

-- money given back for goods that had been sent, once per cause; refund_id is its way back, none where nothing was paid
create table line_refund (
    cause       bigint      primary key,
    order_id    bigint      not null,
    line_id     bigint      not null,
    units       int         not null check (units >= 0),
    goods_fen   bigint      not null check (goods_fen >= 0),
    freight_fen bigint      not null check (freight_fen >= 0),
    reason      text        not null,
    refund_id   bigint      unique,
    at          timestamptz not null,
    check ((refund_id is null) = (goods_fen + freight_fen = 0))
);
create index line_refund_of_line on line_refund (line_id);
create index line_refund_of_order on line_refund (order_id);

-- since when a question about goods of the order is open: until it is answered nothing is received or settled by itself
alter table trade_order
    add column contested_at timestamptz;

-- the law gives seven days; a shorter window was never allowed
update setting
   set value = '7'
 where key = 'aftersale.window-days'
   and value::int < 7;
