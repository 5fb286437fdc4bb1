create table points_off (
    campaign_id bigint primary key,
    per_yuan    int    not null check (per_yuan between 1 and 100000),
    most_fen    bigint check (most_fen > 0),
    minimum     bigint not null check (minimum >= 0)
);
