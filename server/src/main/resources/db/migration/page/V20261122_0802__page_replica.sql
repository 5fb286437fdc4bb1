-- the home page is a replica like others
drop table page_version;
