-- who saves says which version he saw, so that the last of two saves does not win silently
alter table member_tag_name add column version int not null default 1;
alter table member_segment add column version int not null default 1;

-- of the member prices of a SKU as a whole; no number is given twice
create sequence member_price_versions as int;
create table member_price_version (
    sku_id  bigint primary key,
    version int not null
);
insert into member_price_version (sku_id, version)
select s.sku_id, nextval('member_price_versions') from (select distinct sku_id from member_price) s;
