create table spend_save (
    campaign_id bigint primary key,
    kind        text     not null check (kind in ('MINUS', 'RATE')),
    by_what     text     not null check (by_what in ('AMOUNT', 'PIECES')),
    thresholds  bigint[] not null check (cardinality(thresholds) between 1 and 10 and 0 < all (thresholds)),
    tier_values bigint[] not null check (cardinality(tier_values) = cardinality(thresholds) and 0 < all (tier_values)),
    repeat      boolean  not null,
    repeat_cap  int      not null check (repeat_cap >= 0),
    cap_fen     bigint check (cap_fen > 0),
    check (kind = 'MINUS' or not repeat)
);
