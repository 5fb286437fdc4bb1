-- which parts of the demonstration shop are there, and the instant the whole of it is told from
create table demo_part (
    name      text primary key,
    told_from timestamptz not null
);
