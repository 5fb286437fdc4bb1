-- one question about units of one line; what the buyer asked for stands beside what is agreed on or offered now
create table aftersale_case (
    id                bigint primary key,
    order_id          bigint      not null,
    line_id           bigint      not null,
    buyer_id          bigint      not null,
    units             int         not null check (units > 0),
    worth_goods_fen   bigint      not null check (worth_goods_fen >= 0),
    worth_freight_fen bigint      not null check (worth_freight_fen >= 0),
    opened_at         timestamptz not null,
    asked_kind        text        not null check (asked_kind in ('REFUND_ONLY', 'RETURN', 'EXCHANGE', 'REPAIR')),
    asked_fen         bigint      not null check (asked_fen >= 0),
    reason            text        not null,
    description       text        not null,
    media_ids         bigint[]    not null default '{}',
    status            text        not null check (status in
                          ('ASKED', 'OFFERED', 'REFUSED', 'TO_RETURN', 'RETURNING', 'RECEIVED', 'TO_SEND', 'SENT',
                           'REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')),
    version           int         not null default 1,
    due_at            timestamptz,
    kind              text        not null check (kind in ('REFUND_ONLY', 'RETURN', 'EXCHANGE', 'REPAIR')),
    amount_fen        bigint      not null check (amount_fen >= 0),
    said              text        not null default '', -- what the shop said last
    with_shop         boolean     not null default false,
    rejected          boolean     not null default false,
    restock           int         not null default 0 check (restock between 0 and units),
    return_to         text        not null default '',
    back_carrier      text,
    back_number       text,
    forth_carrier     text,
    forth_number      text,
    check (amount_fen <= worth_goods_fen + worth_freight_fen),
    check ((due_at is null) = (status in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')))
) with (fillfactor = 80);

-- one open question about a line at a time
create unique index aftersale_open_of_line on aftersale_case (line_id)
    where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN');
create index aftersale_due on aftersale_case (due_at, id)
    where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN');
create index aftersale_of_order on aftersale_case (order_id, id);
create index aftersale_of_line on aftersale_case (line_id, id);
create index aftersale_of_buyer on aftersale_case (buyer_id, id desc);
create index aftersale_by_status on aftersale_case (status, id desc);

-- every step of it, for both sides; only ever added to
create table aftersale_event (
    id      bigint primary key,
    case_id bigint      not null,
    step    text        not null,
    detail  text        not null,
    actor   text        not null check (actor in ('BUYER', 'STAFF', 'SYSTEM')),
    by      text        not null default '',
    at      timestamptz not null
);
create index aftersale_event_of_case on aftersale_event (case_id, id);
