-- Cards that were made together: of one face, to be redeemed in one window.
create table gift_card_batch (
    id           bigint      primary key,
    name         text        not null check (length(name) between 1 and 40),
    note         text        not null check (length(note) <= 200),
    sold         boolean     not null,
    face_fen     bigint      not null check (face_fen between 100 and 100000),
    made         integer     not null check (made between 1 and 5000),
    valid_from   timestamptz not null,
    valid_until  timestamptz not null,
    lasting_days integer     not null check (lasting_days between 0 and 3650),
    made_by      text        not null,
    made_at      timestamptz not null,
    check (valid_from < valid_until)
);

-- A code is known by its keyed print; what can open it again is there only as long as it is good for something.
create table gift_card (
    id          bigint  primary key,
    batch_id    bigint  not null references gift_card_batch (id),
    number      integer not null check (number between 1 and 5000),
    code_print  text    not null unique,
    code_sealed text,
    redeemed_by bigint,
    redeemed_at timestamptz,
    ends_at     timestamptz,
    voided_by   text,
    voided_at   timestamptz,
    void_reason text check (length(void_reason) <= 100),
    unique (batch_id, number),
    check ((redeemed_by is null) = (redeemed_at is null)),
    check ((voided_at is null) = (void_reason is null)),
    check (redeemed_at is null or voided_at is null),
    check ((code_sealed is null) = (redeemed_at is not null or voided_at is not null))
);
create index gift_card_of_buyer on gift_card (redeemed_by, id) where redeemed_by is not null;

-- Who has had the codes of a batch.
create table gift_card_download (
    id       bigint      primary key,
    batch_id bigint      not null references gift_card_batch (id),
    staff    text        not null,
    codes    integer     not null check (codes >= 0),
    at       timestamptz not null
);
create index gift_card_download_of_batch on gift_card_download (batch_id, id);

-- who may make and void cards; their codes are the owner's to give away
insert into role_permission (role, permission) values
    ('SHOPKEEPER', 'giftcards:edit')
on conflict do nothing;
