-- pictures and videos that show what is wrong with goods
alter table media_file drop constraint media_file_purpose_check;
alter table media_file
    add constraint media_file_purpose_check check (purpose in ('REVIEW', 'AVATAR', 'EVIDENCE', 'PRODUCT'));
