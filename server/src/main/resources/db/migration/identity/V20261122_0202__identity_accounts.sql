-- buyers: the phone is sealed, and found by its keyed fingerprint (R48); a fingerprint is never reused, so newcomer is once (R42)
create table buyer (
    id              bigint      primary key,
    phone_print     text        not null unique,
    phone_sealed    text        not null,
    nickname        text        not null check (char_length(nickname) between 1 and 20),
    avatar_media_id bigint,
    created_at      timestamptz not null
);

-- a token is known by its SHA-256 only; ending a session deletes its row
create table buyer_token (
    hash         text        primary key,
    buyer_id     bigint      not null references buyer (id) on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index buyer_token_buyer on buyer_token (buyer_id);
create index buyer_token_expiry on buyer_token (expires_at);

-- the one current code of a phone and purpose; a resend replaces it
create table sms_code (
    phone_print text        not null,
    purpose     text        not null,
    serial      bigint      not null,
    code_print  text        not null,
    tries       integer     not null default 0 check (tries between 0 and 5),
    used        boolean     not null default false,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    primary key (phone_print, purpose)
);

-- codes sent per day, by phone and, under an empty fingerprint, altogether (T02)
create table sms_code_day (
    phone_print text    not null,
    day         date    not null,
    sent        integer not null check (sent > 0),
    primary key (phone_print, day)
);

create table staff (
    id            bigint      primary key,
    name          text        not null unique check (name = lower(name)),
    display_name  text        not null,
    password_hash text        not null,
    must_change   boolean     not null,
    active        boolean     not null default true,
    created_at    timestamptz not null
);

create table role (
    name     text    primary key,
    zh       text    not null,
    en       text    not null,
    position integer not null
);

create table role_permission (
    role       text not null references role (name) on delete cascade,
    permission text not null,
    primary key (role, permission)
);

create table staff_role (
    staff_id bigint not null references staff (id) on delete cascade,
    role     text   not null references role (name),
    primary key (staff_id, role)
);

create table staff_session (
    hash         text        primary key,
    staff_id     bigint      not null references staff (id) on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index staff_session_staff on staff_session (staff_id);

-- where a member of staff has logged in from before: attacks from elsewhere do not throttle them there (Q08)
create table staff_address (
    staff_id      bigint      not null references staff (id) on delete cascade,
    address_print text        not null,
    last_at       timestamptz not null,
    primary key (staff_id, address_print)
);

insert into role (name, zh, en, position) values
    ('OWNER', '店主', 'Owner', 1),
    ('SHOPKEEPER', '店长', 'Shopkeeper', 2),
    ('CLERK', '店员', 'Clerk', 3),
    ('WAREHOUSE', '仓库', 'Warehouse', 4),
    ('SUPPORT', '客服', 'Support', 5),
    ('MARKETER', '运营', 'Marketer', 6);

insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' '))
  from (values
    ('OWNER', '*'),
    ('SHOPKEEPER', 'goods:view goods:edit stock:edit orders:view orders:ship orders:price orders:refund orders:unmask reviews:reply settings:edit page:edit marketing:edit'),
    ('CLERK', 'goods:view goods:edit stock:edit orders:view orders:ship reviews:reply'),
    ('WAREHOUSE', 'goods:view stock:edit orders:view orders:ship'),
    ('SUPPORT', 'goods:view orders:view orders:refund orders:unmask reviews:reply'),
    ('MARKETER', 'goods:view page:edit marketing:edit')
  ) as seeded(role, permissions);
