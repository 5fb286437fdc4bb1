-- turnover and what goods cost are told to those who answer for them; who edits goods also edits their cost
insert into role_permission (role, permission) values
    ('SHOPKEEPER', 'figures:view'),
    ('SHOPKEEPER', 'goods:cost'),
    ('CLERK', 'goods:cost')
on conflict do nothing;
