-- the merchant's list of orders with a refund that failed
create index refund_failed on refund (order_id) where status = 'FAILED';
