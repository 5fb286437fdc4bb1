-- what a buyer said of a line he received; never deleted, hidden with a reason (R47)
create table review (
    id              bigint primary key,
    line_id         bigint      not null unique,
    order_id        bigint      not null,
    product_id      bigint      not null,
    product_name    text        not null,
    spec            text        not null,
    buyer_id        bigint      not null,
    goods_score     smallint    not null check (goods_score between 1 and 5),
    logistics_score smallint    not null check (logistics_score between 1 and 5),
    service_score   smallint    not null check (service_score between 1 and 5),
    text            text        not null check (length(text) <= 1000),
    media_ids       bigint[]    not null check (cardinality(media_ids) <= 9),
    anonymous       boolean     not null,
    automatic       boolean     not null,
    at              timestamptz not null,
    append_text     text check (length(append_text) <= 1000),
    append_media    bigint[]    not null default '{}' check (cardinality(append_media) <= 9),
    append_at       timestamptz,
    reply_text      text,
    reply_by        text,
    reply_at        timestamptz,
    helpful         int         not null default 0 check (helpful >= 0),
    hidden_reason   text,
    hidden_by       text,
    hidden_at       timestamptz
) with (fillfactor = 85);
create index review_of_product on review (product_id, id desc) where hidden_at is null;
create index review_of_product_with_media on review (product_id, id desc)
    where hidden_at is null and media_ids <> '{}';
create index review_of_order on review (order_id);
create index review_to_reply on review (id desc) where reply_at is null and hidden_at is null and not automatic;

create table review_vote (
    review_id bigint      not null,
    buyer_id  bigint      not null,
    at        timestamptz not null,
    primary key (review_id, buyer_id)
);

-- what buyers themselves said of a product, in numbers; hidden reviews stay counted, automatic ones never are
create table review_digest (
    product_id   bigint primary key,
    reviews      int    not null check (reviews >= 0),
    score_sum    bigint not null,
    good         int    not null,
    with_picture int    not null check (with_picture >= 0)
) with (fillfactor = 80);
