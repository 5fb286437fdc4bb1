create table bargain (
    campaign_id         bigint primary key,
    cutting             text   not null check (cutting in ('FIXED', 'RANDOM')),
    helpers             int    not null check (helpers between 1 and 100),
    hours               int    not null check (hours between 1 and 720),
    buying              text   not null check (buying in ('FLOOR', 'ANY')),
    pay_minutes         int    not null check (pay_minutes between 5 and 10080),
    launches_per_person int    not null check (launches_per_person between 1 and 100),
    -- 0: as many as one likes
    helps_per_person    int    not null check (helps_per_person between 0 and 1000)
);

-- what can be bargained for; a SKU that was taken out stays, for its launches
create table bargain_sku (
    campaign_id bigint  not null references bargain (campaign_id),
    sku_id      bigint  not null,
    position    int     not null,
    start_fen   bigint  not null,
    floor_fen   bigint  not null check (floor_fen >= 0),
    first_fen   bigint  not null check (first_fen >= 0),
    cut_fen     bigint  check (cut_fen > 0),
    stock       int     check (stock > 0),
    taken       int     not null default 0 check (taken >= 0),
    dropped     boolean not null default false,
    primary key (campaign_id, sku_id),
    check (floor_fen + first_fen < start_fen),
    check (stock is null or taken <= stock)
);

create table bargain_launch (
    id          bigint      primary key,
    campaign_id bigint      not null,
    product_id  bigint      not null,
    sku_id      bigint      not null,
    owner_id    bigint      not null,
    state       text        not null check (state in ('OPEN', 'ORDERED', 'BOUGHT', 'EXPIRED', 'RETURNED')),
    -- as it stood when it was launched
    start_fen   bigint      not null,
    floor_fen   bigint      not null,
    first_fen   bigint      not null,
    -- what each helper takes off, in their order, drawn beforehand
    cuts        bigint[]    not null check (cardinality(cuts) between 1 and 100),
    any_price   boolean     not null,
    closes_lanes text[]     not null,
    helped      int         not null default 0,
    price_fen   bigint      not null,
    launched_at timestamptz not null,
    closes_at   timestamptz not null,
    pay_until   timestamptz not null,
    order_id    bigint,
    ended_at    timestamptz,
    check (helped between 0 and cardinality(cuts)),
    check (price_fen between floor_fen and start_fen),
    check ((helped = cardinality(cuts)) = (price_fen = floor_fen)),
    check (closes_at >= launched_at and pay_until >= closes_at),
    check ((state in ('ORDERED', 'BOUGHT', 'RETURNED')) = (order_id is not null)),
    check ((state in ('EXPIRED', 'RETURNED')) = (ended_at is not null))
);
-- one at a time of the same thing
create unique index bargain_launch_one on bargain_launch (owner_id, campaign_id, sku_id)
 where state in ('OPEN', 'ORDERED');
create unique index bargain_launch_of_order on bargain_launch (order_id) where order_id is not null;
create index bargain_launch_of_campaign on bargain_launch (campaign_id, id);
create index bargain_launch_of_owner on bargain_launch (owner_id, id);

create table bargain_help (
    launch_id   bigint      not null references bargain_launch (id),
    helper_id   bigint      not null,
    position    int         not null check (position > 0),
    amount_fen  bigint      not null check (amount_fen > 0),
    at          timestamptz not null,
    -- one help for a person
    primary key (launch_id, helper_id),
    unique (launch_id, position)
);

-- what one person has done in a campaign
create table bargain_person (
    campaign_id bigint not null,
    buyer_id    bigint not null,
    launches    int    not null default 0 check (launches >= 0),
    helps       int    not null default 0 check (helps >= 0),
    primary key (campaign_id, buyer_id)
);
