-- what an order's receiver can be found by, although sealed: keyed prints of the phone, its last four digits and parts of the name
create table order_print (
    print    bigint not null,
    order_id bigint not null,
    primary key (print, order_id)
);

-- under which names each SKU has been sold; a few rows for however many orders
create table sold_name (
    sku_id bigint not null,
    name   text   not null, -- as compared, not as shown
    primary key (sku_id, name)
);

-- orders placed before there were prints are given theirs from the newest down; those from here on have them, 0 is the end
create table order_print_backfill (
    one   boolean primary key default true check (one),
    below bigint  not null
);
insert into order_print_backfill (below) values (9223372036854775807);

-- the newest orders of a SKU, whatever else is asked of them
create index order_line_by_sku on order_line (sku_id, order_id desc);
drop index order_line_of_sku;
