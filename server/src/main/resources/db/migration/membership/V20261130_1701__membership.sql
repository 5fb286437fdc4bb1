-- levels as the merchant names them; the lowest begins at nothing, so every member has one
create table member_level (
    id              bigint primary key,
    name            text     not null check (char_length(name) between 1 and 20),
    name_en         text     not null check (char_length(name_en) between 1 and 30),
    growth_from     bigint   not null unique check (growth_from between 0 and 1000000000),
    icon_id         bigint,
    points_rate     int      not null default 10000 check (points_rate between 0 and 100000),
    early_hours     int      not null default 0 check (early_hours between 0 and 168),
    agent           boolean  not null default false,
    birthday_points int      not null default 0 check (birthday_points between 0 and 100000),
    price_rate      int      not null default 10000 check (price_rate between 1000 and 10000),
    free_freight    boolean  not null default false
);

insert into member_level (id, name, name_en, growth_from, points_rate) values
    (1, '普通会员', 'Member', 0, 10000),
    (2, '银卡会员', 'Silver', 500, 11000),
    (3, '金卡会员', 'Gold', 2000, 12000),
    (4, '钻石会员', 'Diamond', 10000, 15000);

-- what one SKU costs a level; beside it the level's rate, the better one counts
create table member_price (
    sku_id    bigint not null,
    level_id  bigint not null,
    price_fen bigint not null check (price_fen > 0),
    primary key (sku_id, level_id)
);

-- one narrow row per member: all that rules, lists and quotes ask, recounted from the journals below
create table member (
    buyer_id      bigint primary key,
    nickname      text        not null,
    registered_at timestamptz not null,
    level_id      bigint      not null default 1,
    level_at      timestamptz not null,
    growth        bigint      not null default 0 check (growth >= 0),
    birthday      smallint check (birthday between 101 and 1231),
    orders        int         not null default 0,
    spent_fen     bigint      not null default 0,
    recent_orders int         not null default 0,
    recent_fen    bigint      not null default 0,
    last_order_at timestamptz,
    categories    bigint[]    not null default '{}',
    reviews       int         not null default 0,
    sign_ins      int         not null default 0,
    favourites    int         not null default 0,
    views         int         not null default 0,
    last_seen_at  timestamptz
) with (fillfactor = 80);
create index member_of_level on member (level_id, buyer_id desc);
create index member_birthday on member (birthday) where birthday is not null;

-- what each paid order is worth to its buyer's standing as it stands now
create table member_order (
    order_id   bigint primary key,
    buyer_id   bigint      not null,
    paid_at    timestamptz not null,
    paid_fen   bigint      not null check (paid_fen >= 0),
    left_fen   bigint      not null check (left_fen between 0 and paid_fen),
    kept       boolean     not null,
    settled    boolean     not null,
    categories bigint[]    not null
) with (fillfactor = 85);
create index member_order_of_buyer on member_order (buyer_id, paid_at);

-- why a member has growth and points: one row per cause, net of what was taken back; rates as they were when it was earned
create table member_earning (
    kind             text        not null check (kind in ('ORDER', 'REVIEW', 'SIGN_IN', 'BIRTHDAY')),
    cause            bigint      not null,
    buyer_id         bigint      not null,
    at               timestamptz not null,
    day              date        not null,
    growth           bigint      not null check (growth >= 0),
    points           bigint      not null check (points >= 0),
    frozen           boolean     not null,
    lapsed           boolean     not null default false,
    points_per_yuan  int         not null default 0,
    points_rate      int         not null default 10000,
    growth_per_yuan  int         not null default 0,
    growth_per_order int         not null default 0,
    primary key (kind, cause)
) with (fillfactor = 85);
create index member_earning_of_buyer on member_earning (buyer_id, day);
create index member_earning_to_lapse on member_earning (at) where not lapsed;

create table member_level_change (
    id         bigint primary key,
    buyer_id   bigint      not null,
    from_level bigint      not null,
    to_level   bigint      not null,
    growth     bigint      not null,
    at         timestamptz not null
);
create index member_level_change_of_buyer on member_level_change (buyer_id, id desc);

-- everything that happened to a member, in words; only ever added to
create table member_event (
    id       bigint primary key,
    buyer_id bigint      not null,
    kind     text        not null,
    zh       text        not null,
    en       text        not null,
    by       text        not null default '',
    link     text,
    at       timestamptz not null
);
create index member_event_of_buyer on member_event (buyer_id, at desc, id desc);

-- one a shop day, guarded by the key; the streak is counted when the day's row is written
create table member_sign_in (
    buyer_id bigint      not null,
    day      date        not null,
    id       bigint      not null unique,
    streak   int         not null check (streak > 0),
    points   int         not null,
    growth   int         not null,
    at       timestamptz not null,
    primary key (buyer_id, day)
);

-- one gift a year, guarded by the key
create table member_gift (
    buyer_id bigint      not null,
    year     int         not null,
    id       bigint      not null unique,
    points   int         not null,
    at       timestamptz not null,
    primary key (buyer_id, year)
);

create table member_tag_name (
    id         bigint primary key,
    name       text        not null unique check (char_length(name) between 1 and 20),
    rule       jsonb,
    created_at timestamptz not null
);

-- given by hand and given by its rule are two rows: neither takes away the other
create table member_tag (
    buyer_id bigint      not null,
    tag_id   bigint      not null,
    by_rule  boolean     not null,
    by       text        not null default '',
    at       timestamptz not null,
    primary key (buyer_id, tag_id, by_rule)
);
create index member_tag_members on member_tag (tag_id, buyer_id);

create table member_segment (
    id         bigint primary key,
    name       text        not null unique check (char_length(name) between 1 and 30),
    rule       jsonb       not null,
    frozen     boolean     not null,
    created_at timestamptz not null
);

-- who was in a static segment when it was frozen
create table member_segment_list (
    segment_id bigint not null,
    buyer_id   bigint not null,
    primary key (segment_id, buyer_id)
);
create index member_segment_list_of_buyer on member_segment_list (buyer_id);

-- what is still to be worked off, written in the transaction of what happened; each row has its deadline
create table member_work (
    id      bigint primary key,
    kind    text        not null check (kind in ('ORDER', 'REVIEW')),
    subject bigint      not null,
    buyer_id bigint     not null,
    settled boolean     not null default false,
    at      timestamptz not null
);

-- whose facts are to be counted anew
create table member_stale (
    buyer_id bigint primary key
);

-- those who were here before, and what they bought
insert into member (buyer_id, nickname, registered_at, level_at)
select id, nickname, created_at, created_at from buyer;

insert into member_work (id, kind, subject, buyer_id, settled, at)
select id, 'ORDER', id, buyer_id, settled_at is not null, paid_at from trade_order where paid_at is not null;

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'membership.work', id::text, now(), false, 1 from member_work;
