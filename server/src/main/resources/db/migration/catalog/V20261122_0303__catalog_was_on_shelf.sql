-- a product that has never been on the shelf does not exist for buyers; one that has been is gone
alter table catalog_product add column was_on_shelf boolean not null default false;
update catalog_product set was_on_shelf = true where on_shelf;
