-- a package under a mistyped number gets its true one; each earlier number stays on record
alter table parcel add column corrections int not null default 0 check (corrections between 0 and 10);

create table parcel_correction (
    parcel_id       bigint      not null,
    nth             int         not null check (nth between 1 and 10),
    carrier         text        not null,
    tracking_number text        not null,
    by              text        not null,
    at              timestamptz not null,
    primary key (parcel_id, nth)
);
