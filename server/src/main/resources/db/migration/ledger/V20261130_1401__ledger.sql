-- Double entry. What has been entered is never changed: transfers and entries refuse it; whatever undoes one is another one.

create table ledger_transfer (
    id          bigint primary key,
    kind        text        not null check (length(kind) between 3 and 60),
    key         text        not null unique check (length(key) between 3 and 120),
    digest      text        not null,
    cause_kind  text        not null check (length(cause_kind) between 2 and 40),
    cause       bigint      not null,
    zh          text        not null check (length(zh) between 1 and 200),
    en          text        not null check (length(en) between 1 and 200),
    is_hold     boolean     not null,
    -- The hold that this one captures or releases, or the transfer that it takes back: once.
    ends        bigint unique references ledger_transfer,
    staff       bigint,
    at          timestamptz not null,
    check (ends is null or not is_hold)
);

create index on ledger_transfer (cause_kind, cause);

-- Owner 0 is the house; its accounts keep entries and no balance, so that nobody waits for a row that everybody changes.
create table ledger_entry (
    transfer    bigint   not null references ledger_transfer,
    number      smallint not null,
    owner       bigint   not null check (owner >= 0),
    pot         text     not null,
    asset       text     not null generated always as (split_part(pot, '.', 1)) stored,
    amount      bigint   not null check (amount <> 0 and abs(amount) <= 1000000000000000),
    after       bigint,
    primary key (transfer, number),
    check ((owner = 0) = (after is null))
);

create index on ledger_entry (owner, pot, transfer desc, number desc);

create table ledger_balance (
    owner       bigint not null check (owner > 0),
    pot         text   not null,
    amount      bigint not null default 0,
    -- How far below nothing a rule has let it go (R22); it rises with the amount, so no later mistake may use it.
    lowest      bigint not null default 0 check (lowest <= 0),
    primary key (owner, pot),
    check (amount >= lowest)
) with (fillfactor = 80);

-- What was granted together and ends together: points, growth, gift money, each gift card.
create table ledger_batch (
    id          bigint primary key,
    owner       bigint not null,
    pot         text   not null,
    transfer    bigint not null references ledger_transfer,
    granted     bigint not null check (granted > 0),
    left_over   bigint not null check (left_over between 0 and granted),
    expires_at  timestamptz,
    foreign key (owner, pot) references ledger_balance
);

create index on ledger_batch (owner, pot, expires_at, id) where left_over > 0;
create index on ledger_batch (expires_at) where left_over > 0;

create table ledger_use (
    transfer    bigint   not null references ledger_transfer,
    batch       bigint   not null references ledger_batch,
    amount      bigint   not null check (amount > 0),
    returned    bigint   not null default 0 check (returned between 0 and amount),
    primary key (transfer, batch)
);

create index on ledger_use (batch);

create function ledger_stands() returns trigger language plpgsql as $$
begin
    raise exception 'what has been entered is never changed';
end $$;

create trigger stands before update or delete on ledger_transfer for each row execute function ledger_stands();
create trigger stands before update or delete on ledger_entry for each row execute function ledger_stands();
