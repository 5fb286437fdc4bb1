-- Every version of a campaign's rule; the highest is in force, the others stay to be read.
create table lottery_rule (
    campaign_id      bigint      not null,
    version          int         not null check (version between 1 and 1000),
    look             text        not null check (look in ('WHEEL', 'GRID')),
    free_per_day     int         not null check (free_per_day between 0 and 20),
    friend_by        text        not null check (friend_by in ('OPENED', 'REGISTERED')),
    friends_per_day  int         not null check (friends_per_day between 0 and 20),
    order_from_fen   bigint      not null check (order_from_fen >= 1),
    orders_per_day   int         not null check (orders_per_day between 0 and 20),
    points           bigint      not null check (points between 1 and 100000),
    points_per_day   int         not null check (points_per_day between 0 and 20),
    draws_per_day    int         not null check (draws_per_day between 1 and 100),
    draws_per_person int         not null check (draws_per_person between 1 and 10000),
    wins_per_person  int         not null check (wins_per_person between 1 and 10000),
    claim_days       int         not null check (claim_days between 1 and 90),
    text             text        not null check (length(text) <= 1000),
    made_at          timestamptz not null,
    primary key (campaign_id, version)
);

create table lottery_prize (
    campaign_id bigint  not null,
    version     int     not null,
    slot        int     not null check (slot between 0 and 11),
    name        text    not null check (length(name) between 1 and 30),
    kind        text    not null check (kind in ('POINTS', 'BALANCE', 'COUPON', 'GOODS', 'GIFTCARD', 'NOTHING')),
    item        text    not null check (item ~ '^[0-9]{0,19}$'),
    amount      bigint  not null check (amount between 1 and 1000000),
    worth_fen   bigint  not null check (worth_fen between 0 and 5000000),
    stock       int     check (stock between 1 and 1000000),
    odds        int     not null check (odds between 0 and 1000000),
    picture_id  bigint,
    fallback    boolean not null,
    primary key (campaign_id, version, slot),
    foreign key (campaign_id, version) references lottery_rule (campaign_id, version)
);
create unique index lottery_prize_fallback on lottery_prize (campaign_id, version) where fallback;

-- How many there are of each prize and how many are gone; no stock is no bound.
create table lottery_stock (
    campaign_id bigint not null,
    slot        int    not null,
    stock       int    check (stock between 1 and 1000000),
    given       int    not null default 0 check (given >= 0),
    primary key (campaign_id, slot),
    check (stock is null or given <= stock)
);

-- The one narrow row that all draws of a campaign come through. The seed is sealed; its hash is told before the first draw.
create table lottery_chain (
    campaign_id bigint primary key,
    seed        text   not null,
    commitment  text   not null check (commitment ~ '^[0-9a-f]{64}$'),
    turn        bigint not null default 0 check (turn >= 0),
    head        text   not null check (head ~ '^[0-9a-f]{64}$')
);

create table lottery_chance (
    id          bigint      primary key,
    campaign_id bigint      not null,
    buyer_id    bigint      not null,
    source      text        not null check (source in ('FREE', 'FRIEND', 'ORDER', 'POINTS')),
    -- which friend, which order, which draw
    cause       bigint      not null,
    day         date        not null,
    at          timestamptz not null,
    draw_id     bigint      unique,
    back_at     timestamptz,
    unique (campaign_id, buyer_id, source, cause),
    check (draw_id is null or back_at is null)
);
create index lottery_chance_open on lottery_chance (campaign_id, buyer_id, id) where draw_id is null and back_at is null;
create index lottery_chance_of_cause on lottery_chance (cause) where source = 'ORDER';

-- How many of a source somebody was given on a day.
create table lottery_quota (
    campaign_id bigint not null,
    buyer_id    bigint not null,
    source      text   not null check (source in ('FRIEND', 'ORDER')),
    day         date   not null,
    given       int    not null check (given between 1 and 20),
    primary key (campaign_id, buyer_id, source, day)
);

create table lottery_draw (
    id          bigint      primary key,
    campaign_id bigint      not null,
    turn        bigint      not null check (turn >= 1),
    buyer_id    bigint      not null,
    version     int         not null,
    roll        int         not null check (roll between 0 and 999999),
    landed      int         not null,
    given       int         not null,
    fell        text        not null check (fell in ('NO', 'EMPTY', 'ENOUGH')),
    won         boolean     not null,
    day         date        not null,
    at          timestamptz not null,
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    request     uuid,
    unique (campaign_id, turn),
    check ((fell = 'NO') = (landed = given))
);
create index lottery_draw_of_person on lottery_draw (campaign_id, buyer_id, id);
create index lottery_draw_of_buyer on lottery_draw (buyer_id, id) where won;
create index lottery_draw_won on lottery_draw (campaign_id, id) where won;
create index lottery_draw_request on lottery_draw (buyer_id, request) where request is not null;

-- What was drawn stays drawn.
create function lottery_draw_stays() returns trigger language plpgsql as
$$
begin
    raise exception 'the log of draws is only added to';
end
$$;
create trigger lottery_draw_stays before update or delete on lottery_draw
    for each row execute function lottery_draw_stays();

-- Goods that were won, to be ordered within their window.
create table lottery_claim (
    draw_id     bigint      primary key,
    campaign_id bigint      not null,
    buyer_id    bigint      not null,
    sku_id      bigint      not null,
    until       timestamptz not null,
    order_id    bigint      unique
);
create index lottery_claim_of_buyer on lottery_claim (buyer_id, draw_id);
