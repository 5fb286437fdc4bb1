create table group_buy (
    campaign_id bigint  primary key,
    size        int     not null check (size between 2 and 100),
    hours       int     not null check (hours between 1 and 720),
    closing     text    not null check (closing in ('TEAM_HOURS', 'CAMPAIGN_END')),
    perk_kind   text    check (perk_kind in ('MINUS', 'RATE')),
    perk_value  bigint  check (perk_value > 0),
    single      boolean not null,
    strangers   boolean not null,
    fills       boolean not null,
    fills_from  int     not null check (fills_from between 1 and 99),
    check ((perk_kind is null) = (perk_value is null))
);

-- what is sold at which group price; a SKU that was taken out stays, for its orders
create table group_buy_sku (
    campaign_id bigint  not null references group_buy (campaign_id),
    sku_id      bigint  not null,
    position    int     not null,
    price_fen   bigint  not null check (price_fen > 0),
    stock       int     check (stock > 0),
    taken       int     not null default 0 check (taken >= 0),
    dropped     boolean not null default false,
    primary key (campaign_id, sku_id),
    check (stock is null or taken <= stock)
);

create table group_team (
    id               bigint  primary key,
    campaign_id      bigint  not null,
    product_id       bigint  not null,
    leader_id        bigint  not null,
    state            text    not null check (state in ('NEW', 'OPEN', 'FORMED', 'FILLED', 'FAILED')),
    -- as it stood when the team was opened
    size             int     not null check (size between 2 and 100),
    hours            int     not null,
    bound            timestamptz,
    closes_lanes     text[]  not null,
    times_per_person int     not null,
    units_per_person int     not null,
    units_per_order  int     not null,
    paid             int     not null default 0,
    placed_at        timestamptz not null,
    opened_at        timestamptz,
    closes_at        timestamptz,
    ended_at         timestamptz,
    filled_by        text,
    check (paid between 0 and size),
    check (state <> 'FORMED' or paid = size),
    check (state <> 'FILLED' or (paid between 1 and size - 1 and filled_by is not null)),
    check (state not in ('OPEN', 'FORMED', 'FILLED') or (opened_at is not null and closes_at is not null)),
    check ((state in ('FORMED', 'FILLED', 'FAILED')) = (ended_at is not null))
);
create index group_team_open on group_team (product_id, campaign_id, closes_at) where state = 'OPEN';
create index group_team_due on group_team (closes_at, id) where state = 'OPEN';
create index group_team_of_campaign on group_team (campaign_id, id);

create table group_seat (
    order_id    bigint  primary key,
    team_id     bigint  not null references group_team (id),
    campaign_id bigint  not null,
    product_id  bigint  not null,
    sku_id      bigint  not null,
    units       int     not null check (units > 0),
    buyer_id    bigint  not null,
    leader      boolean not null,
    -- whether the buyer said yes to another team when this one is full
    other_team  boolean not null,
    state       text    not null check (state in ('PENDING', 'SEATED', 'LEFT', 'GONE', 'REFUSED')),
    placed_at   timestamptz not null,
    paid_at     timestamptz,
    released_at timestamptz,
    ended_at    timestamptz,
    arrived_at  timestamptz,
    moved_from  bigint,
    check ((state in ('PENDING', 'GONE')) = (paid_at is null)),
    check (state not in ('GONE', 'LEFT') or ended_at is not null)
);
-- one seat for a person in a team (R25)
create unique index group_seat_one on group_seat (team_id, buyer_id) where state in ('PENDING', 'SEATED');
create index group_seat_of_team on group_seat (team_id);
create index group_seat_of_buyer on group_seat (buyer_id, order_id);
