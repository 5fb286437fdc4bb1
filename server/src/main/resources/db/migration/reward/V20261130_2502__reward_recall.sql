-- what it was given for has been undone: it is taken back a moment later, as far as it is still there
alter table reward_grant
    add column recalled_at timestamptz,
    add column recall_zh   text,
    add column recall_en   text,
    add column back        bigint,
    add check ((recalled_at is null) = (recall_zh is null) and (recalled_at is null) = (recall_en is null)),
    add check (back between 0 and amount),
    add check (back is null or recalled_at is not null),
    add check (recalled_at is null or state = 'GIVEN');

create index reward_grant_recalled on reward_grant (id desc) where recalled_at is not null and back is null;
