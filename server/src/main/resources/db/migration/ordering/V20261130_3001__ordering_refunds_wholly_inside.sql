-- what goes back wholly to money the buyer holds with the shop needs no way outside
alter table unit_refund
    drop constraint unit_refund_check,
    add constraint unit_refund_ways check (
        inside_fen <= goods_fen + freight_fen and (refund_id is null) = (inside_fen = goods_fen + freight_fen));
alter table line_refund
    drop constraint line_refund_check,
    add constraint line_refund_ways check (
        inside_fen <= goods_fen + freight_fen and (refund_id is null) = (inside_fen = goods_fen + freight_fen));
