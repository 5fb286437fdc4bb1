-- what came with a key, so that another file under the same key is told apart
alter table media_file add column upload_digest text;
