-- how much of a line has left stands with the line now, beside what was refunded of it
update order_line l
   set sent = s.shipped
  from line_shipment s
 where s.line_id = l.id;
drop table line_shipment;
