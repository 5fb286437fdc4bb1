-- Each move of the shop's clock, by the database's own time: what fell due inside it has only just fallen due.
create table clock_jump (
    at      timestamptz not null default clock_timestamp(),
    seconds bigint      not null check (seconds >= 0)
);
create index clock_jump_at on clock_jump (at);
