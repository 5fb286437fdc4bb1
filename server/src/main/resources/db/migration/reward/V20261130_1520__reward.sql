create table reward_grant (
    id          bigint primary key,
    why         text        not null,
    subject     bigint      not null,
    part        int         not null check (part >= 0),
    buyer_id    bigint      not null,
    kind        text        not null,
    item        text        not null,
    amount      bigint      not null check (amount > 0),
    state       text        not null default 'PROMISED' check (state in ('PROMISED', 'GIVEN', 'REFUSED')),
    refused_zh  text,
    refused_en  text,
    promised_at timestamptz not null,
    done_at     timestamptz,
    -- once for each cause
    unique (why, subject, part),
    check ((state = 'PROMISED') = (done_at is null)),
    check ((state = 'REFUSED') = (refused_zh is not null and refused_en is not null))
);

create index reward_grant_by_state on reward_grant (state, kind, id desc);
