-- an upload repeated with the same key is the same file
alter table media_file add column upload_key text;
create unique index media_file_upload_key on media_file (upload_key);
