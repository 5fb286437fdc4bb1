-- one row per buyer: who changes which lines are in a cart holds it, so that the number of lines stays bounded
create table cart (
    buyer_id   bigint primary key,
    changed_at timestamptz not null
) with (fillfactor = 80);

-- the name and picture are for showing a line whose SKU is gone from the catalogue
create table cart_line (
    buyer_id    bigint      not null,
    sku_id      bigint      not null,
    product_id  bigint      not null,
    name        text        not null,
    spec        text        not null,
    picture_url text        not null,
    quantity    int         not null check (quantity between 1 and 9999),
    selected    boolean     not null,
    added_at    timestamptz not null,
    primary key (buyer_id, sku_id)
) with (fillfactor = 80);
