create table top_up_rule (
    campaign_id bigint primary key,
    gift_days   int not null check (gift_days between 0 and 3650)
);

create table top_up_tier (
    campaign_id    bigint   not null references top_up_rule on delete cascade,
    number         smallint not null check (number between 0 and 9),
    amount_fen     bigint   not null check (amount_fen > 0),
    gift_fen       bigint   not null check (gift_fen between 0 and amount_fen),
    points         bigint   not null check (points >= 0),
    reward_kinds   text[]   not null,
    reward_items   text[]   not null,
    reward_amounts bigint[] not null,
    primary key (campaign_id, number),
    unique (campaign_id, amount_fen),
    check (cardinality(reward_kinds) = cardinality(reward_items)
           and cardinality(reward_kinds) = cardinality(reward_amounts))
);

-- With the bonus as it was promised when the buyer went to pay; campaign 0 is none.
create table top_up (
    id             bigint primary key,
    buyer_id       bigint      not null,
    amount_fen     bigint      not null check (amount_fen > 0),
    gift_fen       bigint      not null check (gift_fen between 0 and amount_fen),
    gift_days      int         not null check (gift_days >= 0),
    points         bigint      not null check (points >= 0),
    reward_kinds   text[]      not null,
    reward_items   text[]      not null,
    reward_amounts bigint[]    not null,
    campaign_id    bigint      not null,
    state          text        not null check (state in ('WAITING', 'PAID', 'CLOSED')),
    created_at     timestamptz not null,
    paid_at        timestamptz,
    refunded_fen   bigint      not null default 0 check (refunded_fen between 0 and amount_fen),
    gift_back_fen  bigint      not null default 0 check (gift_back_fen between 0 and gift_fen),
    points_back    bigint      not null default 0 check (points_back between 0 and points),
    check ((state = 'PAID') = (paid_at is not null)),
    check (state = 'PAID' or refunded_fen = 0)
);

create index on top_up (buyer_id, id desc) where state = 'PAID';
create index on top_up (buyer_id, campaign_id) where state <> 'CLOSED';
create index on top_up (id desc) where state = 'PAID';
create index on top_up (campaign_id) where state = 'PAID' and campaign_id > 0;

create table top_up_refund (
    id            bigint primary key,
    top_up_id     bigint      not null references top_up,
    principal_fen bigint      not null check (principal_fen > 0),
    gift_fen      bigint      not null check (gift_fen >= 0),
    deducted_fen  bigint      not null check (deducted_fen between 0 and gift_fen),
    points        bigint      not null check (points >= 0),
    reason        text        not null check (length(reason) between 1 and 100),
    staff_id      bigint      not null,
    refund_id     bigint      not null unique,
    at            timestamptz not null,
    check (deducted_fen < principal_fen)
);

create index on top_up_refund (top_up_id, id);
