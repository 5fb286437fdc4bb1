create extension if not exists btree_gist;

create table limited_price (
    id        bigint primary key,
    name      text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    paused    boolean     not null default false,
    check (starts_at < ends_at)
);

create table limited_price_sku (
    campaign_id bigint    not null references limited_price (id) on delete cascade,
    sku_id      bigint    not null,
    price_fen   bigint    not null check (price_fen > 0),
    during      tstzrange not null,
    primary key (campaign_id, sku_id),
    -- one SKU in one limited price at a time
    exclude using gist (sku_id with =, during with &&)
);
