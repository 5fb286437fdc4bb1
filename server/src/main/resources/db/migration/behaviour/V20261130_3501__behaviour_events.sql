-- A visit is one stay of a device; its batches of events come in the order of their numbers, so each is taken once.
create table behaviour_visit (
    id         uuid        primary key,
    visitor    uuid        not null,
    buyer_id   bigint,
    channel    text        not null check (length(channel) <= 20),
    began_at   timestamptz not null,
    last_at    timestamptz not null,
    batches    int         not null default 0 check (batches >= 0)
);
create index behaviour_visit_visitor on behaviour_visit (visitor);
create index behaviour_visit_began on behaviour_visit (began_at);

-- A table a day, made ahead and dropped whole; what falls on a day without one goes to the last.
create table behaviour_event (
    at           timestamptz not null,
    visit_id     uuid        not null,
    kind         smallint    not null check (kind between 1 and 8),
    page         text        not null check (length(page) <= 80),
    subject_kind text        check (length(subject_kind) <= 20),
    subject      text        check (length(subject) <= 60),
    amount       int         not null default 0 check (amount >= 0)
) partition by range (at);
create table behaviour_event_rest partition of behaviour_event default;

-- Makes the table of a day (UTC), unless it is there or something of that day has gone to the last already: then the rest of it goes there too.
create function behaviour_make_day(day date) returns boolean language plpgsql as $$
declare
    name text := 'behaviour_event_d' || to_char(day, 'YYYYMMDD');
    from_at timestamptz := day::timestamp at time zone 'UTC';
    to_at timestamptz := (day + 1)::timestamp at time zone 'UTC';
begin
    perform pg_advisory_xact_lock(hashtext('behaviour_make_day'));
    if to_regclass(name) is not null
       or exists (select 1 from behaviour_event_rest where at >= from_at and at < to_at) then
        return false;
    end if;
    execute format('create table %I (like behaviour_event including all)', name);
    execute format('alter table behaviour_event attach partition %I for values from (%L) to (%L)', name, from_at, to_at);
    return true;
end $$;

-- Drops the tables of all days before this one; how many.
create function behaviour_drop_days(first date) returns int language plpgsql as $$
declare
    old text;
    dropped int := 0;
begin
    for old in
        select c.relname
          from pg_inherits i
          join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'behaviour_event'::regclass
           and c.relname ~ '^behaviour_event_d[0-9]{8}$'
           and c.relname < 'behaviour_event_d' || to_char(first, 'YYYYMMDD')
    loop
        execute format('drop table %I', old);
        dropped := dropped + 1;
    end loop;
    return dropped;
end $$;
