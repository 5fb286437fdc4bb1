-- what an effect on a price is called stands in both languages; a campaign's own name is the same in both
update order_line l
   set adjustments = (
        select jsonb_agg(jsonb_set(e.effect, '{text}', jsonb_build_object(
                   'zh', e.effect ->> 'text',
                   'en', case e.effect ->> 'text'
                              when '运费' then 'Shipping'
                              when '商家改价' then 'Price changed by the shop'
                              when '商家改运费' then 'Shipping changed by the shop'
                              else e.effect ->> 'text'
                         end)) order by e.position)
          from jsonb_array_elements(l.adjustments) with ordinality as e(effect, position))
 where l.adjustments <> '[]'::jsonb
   and jsonb_typeof(l.adjustments -> 0 -> 'text') = 'string';
