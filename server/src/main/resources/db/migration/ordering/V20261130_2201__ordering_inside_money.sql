-- What of an order is paid with money the buyer holds with the shop; the rest is due outside.
alter table trade_order
    add column inside_fen bigint not null default 0,
    add constraint trade_order_inside_check check (inside_fen between 0 and total_fen);

alter table unit_refund add column inside_fen bigint not null default 0 check (inside_fen >= 0);
alter table line_refund add column inside_fen bigint not null default 0 check (inside_fen >= 0);
