-- through which channel an order came, and what its buyer picked beside the goods
alter table trade_order
    add column channel text  not null default 'H5'
        check (channel in ('MINI_PROGRAM', 'OFFICIAL_ACCOUNT', 'H5', 'LIVE')),
    add column picks   jsonb not null default '[]';
