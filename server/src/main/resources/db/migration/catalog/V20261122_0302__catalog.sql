-- one row, raised by every writer inside its transaction: versions are visible in the order they were committed
create table catalog_version (
    one     boolean primary key default true check (one),
    version bigint  not null
);
insert into catalog_version (version) values (0);

create table catalog_category (
    id        bigint primary key,
    parent_id bigint references catalog_category (id),
    name      text   not null,
    position  int    not null,
    icon_id   bigint,
    check (parent_id <> id)
);
create index catalog_category_parent on catalog_category (parent_id);

create table catalog_brand (
    id   bigint primary key,
    name text   not null unique
);

create table catalog_product (
    id                  bigint      primary key,
    version             int         not null,
    changed             bigint      not null,
    name                text        not null,
    subtitle            text        not null,
    category_id         bigint      not null references catalog_category (id),
    brand_id            bigint references catalog_brand (id),
    picture_ids         bigint[]    not null,
    video_id            bigint,
    options             jsonb       not null,
    parameters          jsonb       not null,
    materials           text        not null,
    usage               text        not null,
    detail              jsonb       not null,
    delivery_kinds      text[]      not null check (cardinality(delivery_kinds) > 0),
    freight_template_id bigint,
    no_reason_return    boolean     not null,
    no_return_reason    text,
    cities              text[]      not null,
    on_shelf            boolean     not null,
    on_shelf_at         timestamptz,
    off_shelf_at        timestamptz,
    show_virtual_sales  boolean     not null,
    virtual_sales       int         not null check (virtual_sales >= 0),
    market_price_source text,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    check (on_shelf_at < off_shelf_at),
    check (no_reason_return or no_return_reason is not null)
);
create index catalog_product_changed on catalog_product (changed);
create index catalog_product_category on catalog_product (category_id);
create index catalog_product_brand on catalog_product (brand_id);

create table catalog_sku (
    id               bigint  primary key,
    product_id       bigint  not null references catalog_product (id),
    position         int     not null,
    spec_values      text[]  not null,
    price_fen        bigint  not null check (price_fen > 0),
    market_price_fen bigint  check (market_price_fen > 0),
    cost_price_fen   bigint  check (cost_price_fen >= 0),
    weight_grams     int     not null check (weight_grams >= 0),
    volume_cm3       int     not null check (volume_cm3 >= 0),
    barcode          text,
    safety_stock     int     not null check (safety_stock >= 0),
    picture_id       bigint,
    removed          boolean not null default false
);
create index catalog_sku_product on catalog_sku (product_id);
create unique index catalog_sku_spec on catalog_sku (product_id, spec_values) where not removed;

-- what each SKU was offered for and when it was on the shelf; only inserted (R46)
create table catalog_price (
    id               bigint      primary key,
    sku_id           bigint      not null,
    price_fen        bigint      not null check (price_fen > 0),
    market_price_fen bigint,
    on_shelf         boolean     not null,
    at               timestamptz not null,
    staff_id         bigint
);
create index catalog_price_sku on catalog_price (sku_id, at);
