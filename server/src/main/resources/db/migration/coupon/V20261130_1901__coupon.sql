create table coupon_terms (
    campaign_id     bigint primary key,
    kind            text    not null check (kind in ('MINUS', 'RATE')),
    threshold_fen   bigint  not null check (threshold_fen >= 0),
    value           bigint  not null check (value > 0),
    cap_fen         bigint check (cap_fen > 0),
    valid_from      timestamptz,
    valid_until     timestamptz,
    valid_days      int     not null check (valid_days between 0 and 365),
    uses            int     not null check (uses between 1 and 99),
    per_person      int     not null check (per_person between 1 and 99),
    with_promotions boolean not null,
    ways            text[]  not null,
    check ((valid_days > 0) = (valid_until is null)),
    check ((valid_from is null) = (valid_until is null)),
    check (valid_from < valid_until),
    check (kind = 'RATE' or cap_fen is null),
    check (kind = 'MINUS' or value < 10000)
);

-- written by every claim, so it is narrow and apart; what is claimed is counted with the most that it can cost
create table coupon_count (
    campaign_id       bigint primary key references coupon_terms (campaign_id) on delete cascade,
    total             int    not null check (total > 0),
    claimed           int    not null default 0 check (claimed between 0 and total),
    budget_fen        bigint check (budget_fen > 0),
    day_fen           bigint check (day_fen > 0),
    committed_fen     bigint not null default 0 check (committed_fen >= 0 and committed_fen <= budget_fen),
    day               date   not null default '2000-01-01',
    day_committed_fen bigint not null default 0 check (day_committed_fen >= 0)
);

-- taken: orders that have it, paid or not; used: those of them that are paid
create table coupon (
    id          bigint primary key,
    campaign_id bigint      not null references coupon_terms (campaign_id),
    buyer_id    bigint      not null,
    way         text        not null,
    grant_id    bigint,
    worth_fen   bigint      not null check (worth_fen >= 0),
    claimed_at  timestamptz not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    uses        int         not null check (uses > 0),
    taken       int         not null default 0 check (taken between 0 and uses),
    used        int         not null default 0 check (used between 0 and taken),
    voided_at   timestamptz,
    void_reason text,
    warned_at   timestamptz,
    check (valid_from < valid_until)
);

create index coupon_live on coupon (buyer_id, valid_until) where taken < uses and voided_at is null;
create index coupon_of_buyer on coupon (buyer_id, id desc);
create index coupon_of_campaign on coupon (campaign_id, buyer_id);
create index coupon_of_grant on coupon (grant_id) where grant_id is not null;
create index coupon_to_warn on coupon (valid_until) where warned_at is null and taken < uses and voided_at is null;

create table coupon_use (
    order_id    bigint primary key,
    coupon_id   bigint      not null references coupon (id),
    saving_fen  bigint      not null check (saving_fen > 0),
    state       text        not null default 'LOCKED' check (state in ('LOCKED', 'USED', 'RETURNED')),
    locked_at   timestamptz not null,
    used_at     timestamptz,
    returned_at timestamptz
);

create index coupon_use_of_coupon on coupon_use (coupon_id, order_id desc);

-- of a code only its digest is known here
create table coupon_code (
    hash        text primary key,
    campaign_id bigint      not null references coupon_terms (campaign_id),
    made_at     timestamptz not null,
    made_by     text        not null,
    used_by     bigint,
    used_at     timestamptz
);

create index coupon_code_of_campaign on coupon_code (campaign_id, made_at);

-- given to a whole audience, page by page; after_buyer is how far it has come
create table coupon_gift (
    id            bigint primary key,
    campaign_id   bigint      not null references coupon_terms (campaign_id),
    audience_kind text        not null,
    audience_ids  bigint[]    not null,
    after_buyer   bigint      not null default 0,
    given         int         not null default 0,
    refused       int         not null default 0,
    by            text        not null,
    begun_at      timestamptz not null,
    done_at       timestamptz
);

create index coupon_gift_of_campaign on coupon_gift (campaign_id, id desc);
