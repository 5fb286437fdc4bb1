-- set when the first of several packages leaves; the order then waits in TO_SHIP for the rest and is not cancelled any more
alter table trade_order add column shipping_begun_at timestamptz;
