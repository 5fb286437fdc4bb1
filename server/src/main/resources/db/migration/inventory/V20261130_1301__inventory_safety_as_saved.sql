-- the product editor has always been the one place where safety stock is set; stock rows opened without it take it over
update stock
   set safety = catalog_sku.safety_stock
  from catalog_sku
 where catalog_sku.id = stock.sku_id
   and stock.safety <> catalog_sku.safety_stock;
