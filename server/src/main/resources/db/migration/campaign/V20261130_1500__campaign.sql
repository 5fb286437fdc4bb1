create extension if not exists btree_gist;

create table campaign (
    id                bigint primary key,
    tool              text        not null,
    name              text        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    channels          text[]      not null check (cardinality(channels) > 0),
    audience_kind     text        not null,
    audience_ids      bigint[]    not null,
    all_goods         boolean     not null,
    categories        bigint[]    not null,
    products          bigint[]    not null,
    skus              bigint[]    not null,
    except_categories bigint[]    not null,
    except_products   bigint[]    not null,
    except_skus       bigint[]    not null,
    times_per_person  int         not null check (times_per_person >= 0),
    units_per_person  int         not null check (units_per_person >= 0),
    units_per_order   int         not null check (units_per_order >= 0),
    closes            text[]      not null,
    published_at      timestamptz,
    paused_at         timestamptz,
    stopped_at        timestamptz,
    fused_at          timestamptz,
    below_cost_by     bigint,
    version           int         not null default 1,
    check (starts_at < ends_at)
);

create index campaign_by_end on campaign (ends_at);

-- written by every order of a campaign, so it is narrow and apart; orders that were cancelled are counted no more
create table campaign_count (
    campaign_id   bigint primary key references campaign (id) on delete cascade,
    total_fen     bigint check (total_fen > 0),
    day_fen       bigint check (day_fen > 0),
    spent_fen     bigint not null default 0 check (spent_fen >= 0 and spent_fen <= total_fen),
    day           date   not null default '2000-01-01',
    day_spent_fen bigint not null default 0 check (day_spent_fen >= 0),
    orders        bigint not null default 0 check (orders >= 0),
    units         bigint not null default 0 check (units >= 0),
    goods_fen     bigint not null default 0 check (goods_fen >= 0)
);

-- what an order has had of a campaign; back_… is what of that came back with single units
create table campaign_use (
    order_id      bigint      not null,
    campaign_id   bigint      not null references campaign (id),
    buyer_id      bigint      not null,
    units         int         not null check (units > 0),
    saving_fen    bigint      not null check (saving_fen > 0),
    goods_fen     bigint      not null check (goods_fen >= 0),
    cost_fen      bigint,
    back_units    int         not null default 0 check (back_units between 0 and units),
    back_saving   bigint      not null default 0 check (back_saving between 0 and saving_fen),
    back_goods    bigint      not null default 0 check (back_goods between 0 and goods_fen),
    placed_at     timestamptz not null,
    paid_at       timestamptz,
    given_back_at timestamptz,
    primary key (order_id, campaign_id)
);

create table campaign_use_line (
    order_id    bigint not null,
    campaign_id bigint not null,
    sku_id      bigint not null,
    units       int    not null check (units > 0),
    saving_fen  bigint not null check (saving_fen >= 0),
    goods_fen   bigint not null check (goods_fen >= 0),
    back_units  int    not null default 0 check (back_units between 0 and units),
    primary key (order_id, campaign_id, sku_id),
    foreign key (order_id, campaign_id) references campaign_use (order_id, campaign_id)
);

create index campaign_use_by_buyer on campaign_use (campaign_id, buyer_id);

create table campaign_exclusive (
    campaign_id bigint    not null references campaign (id) on delete cascade,
    sku_id      bigint    not null,
    during      tstzrange not null,
    primary key (campaign_id, sku_id),
    -- one SKU in one exclusive-price campaign at a time
    constraint campaign_exclusive_once exclude using gist (sku_id with =, during with &&)
);
