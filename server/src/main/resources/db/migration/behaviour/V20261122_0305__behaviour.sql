create table behaviour_favourite (
    buyer_id   bigint      not null,
    product_id bigint      not null,
    at         timestamptz not null,
    primary key (buyer_id, product_id)
);
create index behaviour_favourite_at on behaviour_favourite (buyer_id, at desc, product_id desc);

create table behaviour_footprint (
    buyer_id   bigint      not null,
    product_id bigint      not null,
    at         timestamptz not null,
    primary key (buyer_id, product_id)
);
create index behaviour_footprint_at on behaviour_footprint (buyer_id, at desc, product_id desc);
create index behaviour_footprint_old on behaviour_footprint (at);
