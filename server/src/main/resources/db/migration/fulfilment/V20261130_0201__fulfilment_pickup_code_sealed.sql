-- a code opens a parcel to whoever shows it: sealed, and found by its keyed fingerprint; the shop seals older rows as it starts
alter table pickup_code
    alter column code drop not null,
    add column code_print text unique,
    add column code_sealed text,
    add constraint pickup_code_sealed check (code is not null or (code_print is not null and code_sealed is not null));
