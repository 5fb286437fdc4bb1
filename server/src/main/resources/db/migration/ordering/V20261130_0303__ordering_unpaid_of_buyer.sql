-- what each buyer holds without having paid; asked at every placing
create index trade_order_unpaid_of_buyer on trade_order (buyer_id) where status = 'UNPAID';
