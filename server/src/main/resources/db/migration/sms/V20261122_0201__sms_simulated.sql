-- what the demo's phone network would have delivered; filled in the demo profile only
create table simulated_sms (
    id      bigint      primary key,
    phone   text        not null,
    code    text,
    text    text        not null,
    sent_at timestamptz not null
);
create index simulated_sms_phone on simulated_sms (phone, id desc);
