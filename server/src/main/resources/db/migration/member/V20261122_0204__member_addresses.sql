-- one row per buyer guards the number of addresses and holds the one default
create table address_book (
    buyer_id   bigint  primary key,
    addresses  integer not null check (addresses between 0 and 20),
    default_id bigint
);

-- name, phone and street are sealed (R48); the region stays readable for freight
create table address (
    id            bigint      primary key,
    buyer_id      bigint      not null,
    name_sealed   text        not null,
    phone_sealed  text        not null,
    region_code   text        not null check (region_code ~ '^[0-9]{6}$'),
    detail_sealed text        not null,
    updated_at    timestamptz not null
);
create index address_buyer on address (buyer_id);
