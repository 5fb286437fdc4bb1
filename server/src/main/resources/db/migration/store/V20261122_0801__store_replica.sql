-- the versions by which each node sees that rows it remembers have changed
create table replica (
    name    text   primary key,
    version bigint not null
);
