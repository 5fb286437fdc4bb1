-- keys of writes that ride the road of hot writes: nothing but that they were had, for their answers can be computed again
create table road_key (
    id      uuid primary key,
    request uuid        not null,
    at      timestamptz not null
);
create index road_key_age on road_key (at);
