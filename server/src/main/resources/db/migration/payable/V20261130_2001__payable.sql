-- What buyers pay for that is no order: top-ups, cards. The room whose it is keeps what it is for.
create table payable (
    id         bigint primary key,
    kind       text        not null check (length(kind) between 3 and 30),
    buyer_id   bigint      not null,
    amount_fen bigint      not null check (amount_fen between 1 and 999999999),
    title_zh   text        not null check (length(title_zh) between 1 and 60),
    title_en   text        not null check (length(title_en) between 1 and 60),
    state      text        not null check (state in ('WAITING', 'PAID', 'CLOSED')),
    created_at timestamptz not null,
    pay_before timestamptz not null,
    paid_at    timestamptz,
    check ((state = 'PAID') = (paid_at is not null))
);

-- One at a time of each kind: who wants another gives up the one before.
create unique index payable_waiting on payable (buyer_id, kind) where state = 'WAITING';
