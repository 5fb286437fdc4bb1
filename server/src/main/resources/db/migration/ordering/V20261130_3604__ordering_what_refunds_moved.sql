-- what a refund of sent units moved, by tender and of points, growth and coupons, as who asked for it reads it later
alter table line_refund add column moved jsonb;
