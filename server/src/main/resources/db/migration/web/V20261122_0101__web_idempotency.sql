-- one row per write with an Idempotency-Key; the answer commits together with the effect
create table idempotency_key (
    id           text        primary key,
    request      text        not null,
    status       integer,
    content_type text,
    body         bytea,
    created_at   timestamptz not null
);
create index idempotency_key_age on idempotency_key (created_at);
