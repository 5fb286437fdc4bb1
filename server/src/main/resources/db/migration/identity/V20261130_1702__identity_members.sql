-- who may see members, who may unmask them, who decides about levels, tags and segments
insert into role_permission (role, permission) values
    ('SHOPKEEPER', 'members:view'), ('SHOPKEEPER', 'members:edit'), ('SHOPKEEPER', 'members:unmask'),
    ('MARKETER', 'members:view'), ('MARKETER', 'members:edit'),
    ('SUPPORT', 'members:view'), ('SUPPORT', 'members:unmask'),
    ('CLERK', 'members:view')
on conflict do nothing;
