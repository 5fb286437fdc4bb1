-- What a buyer passed on, once for each thing and way; whoever came by an earlier one is in its line.
create table share (
    id           bigint      primary key,
    sharer_id    bigint      not null,
    subject_kind text        not null check (length(subject_kind) between 1 and 20),
    subject_id   text        not null check (length(subject_id) <= 40),
    channel      text        not null check (channel in ('LINK', 'CARD', 'POSTER', 'CODE')),
    parent_id    bigint      references share (id),
    generation   int         not null check (generation between 1 and 1000),
    made_at      timestamptz not null,
    check ((parent_id is null) = (generation = 1)),
    check (parent_id < id),
    unique (sharer_id, subject_kind, subject_id, channel)
);
create index share_by_parent on share (parent_id) where parent_id is not null;
create index share_by_sharer on share (sharer_id, id);
create index share_by_time on share (made_at);

-- Who opened it: a device that nobody has logged in on (v:…) or a buyer (b:…), each once for each share.
create table share_open (
    share_id   bigint      not null references share (id),
    person     text        not null check (length(person) <= 40),
    buyer_id   bigint,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    registered boolean     not null default false,
    primary key (share_id, person),
    check ((buyer_id is null) = (person like 'v:%')),
    check (not registered or buyer_id is not null),
    check (last_at >= first_at)
);
create index share_open_by_buyer on share_open (buyer_id, last_at) where buyer_id is not null;
create index share_open_of_nobody on share_open (last_at) where buyer_id is null;

-- Friends whom a sharer reached, once for life; what is given for a visit is given for these.
create table share_friend (
    id        bigint      not null unique,
    sharer_id bigint      not null,
    buyer_id  bigint      not null,
    share_id  bigint      not null references share (id),
    at        timestamptz not null,
    primary key (sharer_id, buyer_id),
    check (sharer_id <> buyer_id)
);

-- Paid orders of who came by shares; credited a moment after the payment.
create table share_order (
    order_id  bigint      primary key,
    buyer_id  bigint      not null,
    paid_at   timestamptz not null,
    share_id  bigint      references share (id),
    sharer_id bigint,
    paid_fen  bigint      check (paid_fen >= 0),
    back_fen  bigint      not null default 0 check (back_fen >= 0),
    rule      text        check (rule in ('FIRST', 'LAST')),
    days      int         check (days between 1 and 90),
    check ((share_id is null) = (sharer_id is null)),
    check ((share_id is null) = (rule is null)),
    check ((share_id is null) = (paid_fen is null)),
    check (sharer_id <> buyer_id)
);
create index share_order_by_share on share_order (share_id) where share_id is not null;
create index share_order_open on share_order (paid_at) where share_id is null;

-- What was weighed for it, as it stood then.
create table share_touch (
    order_id bigint      not null references share_order (order_id) on delete cascade,
    share_id bigint      not null references share (id),
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (order_id, share_id)
);
