-- what buyers are told; a matter is told once, however often it is reported
create table buyer_notice (
    id       bigint      primary key,
    buyer_id bigint      not null,
    kind     text        not null,
    subject  text        not null,
    title_zh text        not null,
    title_en text        not null,
    text_zh  text        not null,
    text_en  text        not null,
    link     text,
    at       timestamptz not null,
    read_at  timestamptz,
    unique (buyer_id, kind, subject)
);
create index buyer_notice_newest on buyer_notice (buyer_id, id desc);
create index buyer_notice_unread on buyer_notice (buyer_id) where read_at is null;
create index buyer_notice_age on buyer_notice (at);

-- what staff are told; an empty permission is for everyone
create table staff_notice (
    id         bigint      primary key,
    permission text        not null,
    kind       text        not null,
    subject    text        not null,
    title_zh   text        not null,
    title_en   text        not null,
    text_zh    text        not null,
    text_en    text        not null,
    link       text,
    at         timestamptz not null,
    unique (kind, subject)
);
create index staff_notice_age on staff_notice (at);

-- up to which notice each member of staff has read
create table staff_notice_mark (
    staff_id bigint primary key,
    upto     bigint not null
);
