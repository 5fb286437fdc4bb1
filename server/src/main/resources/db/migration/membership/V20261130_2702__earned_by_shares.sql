alter table member_earning
    drop constraint member_earning_kind_check,
    add constraint member_earning_kind_check check (kind in ('ORDER', 'REVIEW', 'SHARE', 'SIGN_IN', 'BIRTHDAY'));
alter table member_work
    drop constraint member_work_kind_check,
    add constraint member_work_kind_check check (kind in ('ORDER', 'REVIEW', 'SHARE'));
