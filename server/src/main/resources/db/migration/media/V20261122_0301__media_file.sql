create table media_file (
    id           bigint      primary key,
    name         text        not null unique,
    kind         text        not null check (kind in ('IMAGE', 'VIDEO')),
    content_type text        not null,
    tone         text,
    width        int         not null check (width >= 0),
    height       int         not null check (height >= 0),
    bytes        bigint      not null check (bytes > 0),
    purpose      text        not null check (purpose in ('REVIEW', 'AVATAR', 'PRODUCT')),
    buyer_id     bigint,
    staff_id     bigint,
    created_at   timestamptz not null
);
create index media_file_buyer on media_file (buyer_id, created_at) where buyer_id is not null;
