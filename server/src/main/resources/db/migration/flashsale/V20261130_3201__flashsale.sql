create table flash_sale (
    campaign_id     bigint  primary key,
    unpaid_minutes  int     not null check (unpaid_minutes between 1 and 120),
    warm_up_hours   int     not null check (warm_up_hours between 0 and 168),
    remind_minutes  int     not null check (remind_minutes between 1 and 60),
    turn_seconds    int     not null check (turn_seconds between 30 and 900),
    per_device      int     not null check (per_device between 0 and 100)
);

-- what is sold at which price, and how many of it in each session; a SKU that was taken out stays for its orders
create table flash_sku (
    campaign_id bigint  not null references flash_sale (campaign_id),
    sku_id      bigint  not null,
    position    int     not null,
    price_fen   bigint  not null check (price_fen > 0),
    stock       int     not null check (stock between 1 and 1000000),
    dropped     boolean not null default false,
    primary key (campaign_id, sku_id)
);

-- a session is WAITING until its stock has been set aside, and CLOSED once what is left has been given back
create table flash_session (
    id          bigint  primary key,
    campaign_id bigint  not null references flash_sale (campaign_id),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    state       text    not null default 'WAITING' check (state in ('WAITING', 'OPEN', 'CLOSED')),
    opened_at   timestamptz,
    closed_at   timestamptz,
    check (starts_at < ends_at),
    check (state <> 'OPEN' or (opened_at is not null and closed_at is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    unique (campaign_id, starts_at)
);
create index flash_session_open on flash_session (id) where state = 'OPEN';

-- each unit that was set aside is left, held by an unpaid order, sold, or given back
create table flash_stock (
    session_id  bigint  not null references flash_session (id),
    sku_id      bigint  not null,
    campaign_id bigint  not null,
    planned     int     not null,
    carved      int     not null check (carved between 0 and planned),
    left_over   int     not null check (left_over >= 0),
    held        int     not null default 0 check (held >= 0),
    sold        int     not null default 0 check (sold >= 0),
    returned    int     not null default 0 check (returned >= 0),
    -- turns that were drawn, and up to which of them buyers have been let in
    turns       int     not null default 0,
    let_in      int     not null default 0,
    closed      boolean not null default false,
    primary key (session_id, sku_id),
    check (carved = left_over + held + sold + returned),
    check (let_in between 0 and turns),
    check (not closed or left_over = 0)
) with (fillfactor = 50);
create index flash_stock_live on flash_stock (campaign_id) where not closed;

-- one live turn for a member; a new one takes its place once it has been used or let lapse
create table flash_turn (
    session_id  bigint  not null,
    sku_id      bigint  not null,
    buyer_id    bigint  not null,
    position    int     not null check (position > 0),
    device      bigint  not null,
    drawn_at    timestamptz not null,
    let_in_at   timestamptz,
    used_by     bigint,
    primary key (session_id, sku_id, buyer_id),
    check (used_by is null or let_in_at is not null)
) with (fillfactor = 70);
create unique index flash_turn_position on flash_turn (session_id, sku_id, position);
create index flash_turn_inside on flash_turn (session_id, sku_id, let_in_at) where used_by is null;
create index flash_turn_device on flash_turn (session_id, sku_id, device);

create table flash_order (
    order_id    bigint  primary key,
    session_id  bigint  not null,
    sku_id      bigint  not null,
    campaign_id bigint  not null,
    buyer_id    bigint  not null,
    units       int     not null check (units > 0),
    -- the turn it was bought with, for good
    position    int     not null,
    state       text    not null check (state in ('HELD', 'SOLD', 'BACK')),
    placed_at   timestamptz not null,
    ended_at    timestamptz,
    unique (session_id, sku_id, position),
    check ((state = 'BACK') = (ended_at is not null))
);

create table flash_reminder (
    session_id  bigint  not null,
    buyer_id    bigint  not null,
    asked_at    timestamptz not null,
    sent_at     timestamptz,
    primary key (session_id, buyer_id)
);
create index flash_reminder_due on flash_reminder (session_id, buyer_id) where sent_at is null;
