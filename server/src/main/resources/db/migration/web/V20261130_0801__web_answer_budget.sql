-- what stored answers hold, and whose they are: beyond a budget the oldest are given up, while their keys stay known
alter table idempotency_key
    add column caller text    not null default '',
    add column held   integer not null generated always as (coalesce(octet_length(body), 0)) stored;
create index idempotency_key_held on idempotency_key (caller, created_at desc, id) include (held) where held > 0;
