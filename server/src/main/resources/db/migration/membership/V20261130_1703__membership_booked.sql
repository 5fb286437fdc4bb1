-- what the ledger has been told of each cause, and how often; what is other than that is booked with the next look
alter table member_earning
    add column booked_growth bigint  not null default 0,
    add column booked_points bigint  not null default 0,
    add column booked_frozen boolean not null default true,
    add column bookings      int     not null default 0;
