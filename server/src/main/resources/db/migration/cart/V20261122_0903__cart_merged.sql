-- anonymous carts that were taken over at a log-in; the key lets each be taken over once
create table cart_merged (
    cart_id  uuid primary key,
    buyer_id bigint      not null,
    at       timestamptz not null
);
create index cart_merged_at on cart_merged (at);
