-- limited prices are campaigns like all others: name, window and pause move to the campaign of the same id
insert into campaign (id, tool, name, starts_at, ends_at, channels, audience_kind, audience_ids, all_goods,
       categories, products, skus, except_categories, except_products, except_skus,
       times_per_person, units_per_person, units_per_order, closes, published_at, paused_at)
select l.id, 'timeprice', l.name, l.starts_at, l.ends_at, array['MINI_PROGRAM', 'OFFICIAL_ACCOUNT', 'H5', 'LIVE'],
       'all', '{}', false, '{}', '{}',
       array(select s.sku_id from limited_price_sku s where s.campaign_id = l.id order by s.sku_id),
       '{}', '{}', '{}', 0, 0, 0, '{}', l.starts_at, case when l.paused then l.starts_at end
  from limited_price l;

insert into campaign_count (campaign_id) select l.id from limited_price l;

-- where another exclusive price has come first, the SKU is held by that alone, as it was charged before: by the lowest
insert into campaign_exclusive (campaign_id, sku_id, during)
select s.campaign_id, s.sku_id, s.during from limited_price_sku s
on conflict do nothing;

alter table limited_price_sku
    drop constraint limited_price_sku_campaign_id_fkey,
    drop constraint limited_price_sku_sku_id_during_excl,
    drop column during,
    add column position int not null default 0;
update limited_price_sku s
   set position = r.place
  from (select campaign_id, sku_id, row_number() over (partition by campaign_id order by sku_id) as place
          from limited_price_sku) r
 where r.campaign_id = s.campaign_id
   and r.sku_id = s.sku_id;
alter table limited_price_sku alter column position drop default;
drop table limited_price;
