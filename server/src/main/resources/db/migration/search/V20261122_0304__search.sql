create table search_count (
    word  text not null,
    day   date not null,
    count int  not null check (count > 0),
    primary key (day, word)
);

create table search_history (
    buyer_id bigint      not null,
    word     text        not null,
    at       timestamptz not null,
    primary key (buyer_id, word)
);
create index search_history_at on search_history (buyer_id, at desc);
