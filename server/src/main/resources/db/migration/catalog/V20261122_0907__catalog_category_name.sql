-- one name once below one parent; the first keeps it, whatever else has it says which one it is until the merchant renames it
update catalog_category c
   set name = c.name || ' (' || c.id || ')'
 where exists (select 1
                 from catalog_category other
                where other.name = c.name
                  and other.parent_id is not distinct from c.parent_id
                  and other.id < c.id);
update catalog_version set version = version + 1;
create unique index catalog_category_name on catalog_category (coalesce(parent_id, 0), name);
