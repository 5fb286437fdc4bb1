-- a code answers one challenge, which only who asked for it knows: what a stranger asks for or guesses at spends nothing of it.
-- codes live for minutes, so those of before are not carried over: who waits for one asks again
drop table sms_code;

create table sms_code (
    challenge_hash text        primary key,
    phone_print    text        not null,
    purpose        text        not null,
    code_print     text        not null,
    tries          integer     not null default 0 check (tries between 0 and 5),
    used           boolean     not null default false,
    sent_at        timestamptz not null,
    expires_at     timestamptz not null
);
create index sms_code_expiry on sms_code (expires_at);

-- when a phone was last sent a code, whoever asked for it: the pause between two is one guarded row
create table sms_code_last (
    phone_print    text        not null,
    purpose        text        not null,
    challenge_hash text        not null,
    sent_at        timestamptz not null,
    primary key (phone_print, purpose)
);
create index sms_code_last_sent on sms_code_last (sent_at);
