-- goods that leave once more for an order that has been shipped: an exchange sold nothing a second time
alter table stock_move drop constraint stock_move_kind_check;
alter table stock_move
    add constraint stock_move_kind_check
        check (kind in ('INITIAL', 'ADD', 'SET', 'SHIPPED', 'RESTOCKED', 'EXCHANGED'));
