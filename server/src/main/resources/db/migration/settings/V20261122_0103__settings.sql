create table setting (
    key   text primary key,
    value text not null
);
