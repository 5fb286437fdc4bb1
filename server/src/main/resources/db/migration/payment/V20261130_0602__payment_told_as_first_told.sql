-- the gateway holds every word under a number against the first: where it was told to send its notice, and the reason it was given,
-- are kept with the number when it is first used, and said again to the letter whatever is configured by then
alter table payment add column notice_url text;
alter table refund add column notice_url text;
alter table refund add column told_reason text;
