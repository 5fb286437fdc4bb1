-- every state, so that a search among the few orders of a state looks at those alone, whichever state it is
create index trade_order_by_status on trade_order (status, id desc);
drop index trade_order_open;
