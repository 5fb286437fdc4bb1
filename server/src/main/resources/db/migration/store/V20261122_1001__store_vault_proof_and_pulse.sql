-- by this a start tells whether the secrets of its data folder belong to this database
create table vault_proof (
    one    boolean primary key default true check (one),
    sealed text not null,
    print  text not null
);

-- written by whoever asks whether this node is ready
create table pulse (
    one   boolean primary key default true check (one),
    beats bigint  not null
);
