create table newcomer_gift (
    campaign_id bigint primary key,
    worth_fen   bigint not null check (worth_fen > 0),
    kinds       text[] not null check (cardinality(kinds) between 1 and 20),
    items       text[] not null check (cardinality(items) = cardinality(kinds)),
    amounts     bigint[] not null check (cardinality(amounts) = cardinality(kinds) and 0 < all (amounts))
);

-- Every person once for life, by the keyed print of the phone; kept when the account is gone.
create table newcomer_person (
    print       text        primary key,
    buyer_id    bigint      not null unique,
    first_at    timestamptz not null,
    campaign_id bigint,
    given_at    timestamptz,
    check ((campaign_id is null) = (given_at is null))
);
create index newcomer_person_given on newcomer_person (given_at, buyer_id) where campaign_id is not null;
create index newcomer_person_by_campaign on newcomer_person (campaign_id) where campaign_id is not null;

-- Whoever was here before this room was is no newcomer.
insert into newcomer_person (print, buyer_id, first_at)
select phone_print, id, created_at from buyer;
