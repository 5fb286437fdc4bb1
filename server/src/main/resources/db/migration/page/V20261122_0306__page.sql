create table page_version (
    one     boolean primary key default true check (one),
    version bigint  not null
);
insert into page_version (version) values (0);

create table page_banner (
    id         bigint  primary key,
    title      text    not null,
    subtitle   text    not null,
    action     text    not null,
    link       text    not null,
    picture_id bigint  not null,
    tone       text    not null,
    position   int     not null,
    starts_at  timestamptz,
    ends_at    timestamptz,
    shown      boolean not null,
    check (starts_at < ends_at)
);

create table page_hot_word (
    word     text primary key,
    position int  not null
);
