-- whoever could give money back may handle what asks for it
insert into role_permission (role, permission)
select distinct role, 'aftersale:handle' from role_permission where permission = 'orders:refund'
on conflict do nothing;
