package io.juhui.trade.ordering;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.party.member.AddressId;
import io.juhui.platform.store.Vault;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Quoting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends an order to another address of the buyer while it has not left; refused where that would cost other carriage. */
@Component
class ReceiverChange {

    private final OrderRows rows;
    private final Deliveries deliveries;
    private final Skus skus;
    private final Quoting quoting;
    private final OrderMoves moves;
    private final Vault vault;
    private final JsonMapper json;
    private final JdbcClient db;
    private final Clock clock;

    ReceiverChange(
            OrderRows rows,
            Deliveries deliveries,
            Skus skus,
            Quoting quoting,
            OrderMoves moves,
            Vault vault,
            JsonMapper json,
            JdbcClient db,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.skus = skus;
        this.quoting = quoting;
        this.moves = moves;
        this.vault = vault;
        this.json = json;
        this.db = db;
        this.clock = clock;
    }

    void change(Order order, AddressId addressId) {
        var choice = new DeliveryChoice(DeliveryKind.EXPRESS, addressId, null, null, null);
        var wanted = rows.lines(order.id()).stream()
                .map(l -> new CartLineInput(new SkuId(l.skuId()), l.quantity()))
                .toList();
        var snapshot = skus.snapshot();
        var purchase = Purchase.of(
                order.buyer(), wanted, sku -> Optional.ofNullable(snapshot.sku(new SkuId(sku))), clock.instant());
        var receiver = deliveries.load(List.of(choice)).receiver(order.buyer(), choice, purchase);
        var carriage = quoting.quote(asPaid(order, purchase, receiver), Optional.of(order.buyer()), clock.instant());
        if (!carriage.freight().equals(order.freight())) {
            throw OrderingProblem.ADDRESS_CHANGES_FREIGHT
                    .problem()
                    .with("freight", carriage.freight())
                    .with("before", order.freight());
        }
        var changed = db.sql("""
                update trade_order
                   set receiver = :receiver
                 where id = :id
                   and delivery_kind = 'EXPRESS'
                   and status in ('UNPAID', 'HELD', 'TO_SHIP')
                   and shipping_begun_at is null
                """)
                .param("receiver", vault.seal("receiver", json.writeValueAsString(receiver)))
                .param("id", order.id().value())
                .update();
        if (changed == 0) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("status", order.status().name());
        }
        moves.tell(order.id(), "ADDRESS", "买家修改了收货地址", "The buyer changed the address", "BUYER", "");
    }

    /** The goods at what they cost in this order, so that free-freight thresholds see what was really paid. */
    private Basket asPaid(Order order, Purchase purchase, Receiver receiver) {
        var lines = new ArrayList<Basket.Line>();
        var paid = rows.lines(order.id());
        for (var line : purchase.basket(receiver.regionCode()).lines()) {
            lines.add(new Basket.Line(
                    line.number(),
                    line.skuId(),
                    line.productId(),
                    line.categories(),
                    line.quantity(),
                    line.unitBase(),
                    line.weightGrams(),
                    line.volumeCm3(),
                    line.freightTemplate(),
                    paid.get(line.number()).goods(),
                    line.freight(),
                    Set.of(io.juhui.trade.pricing.Lane.values())));
        }
        return new Basket(List.copyOf(lines), receiver.regionCode());
    }

    void hide(OrderId id) {
        db.sql("update trade_order set hidden = true where id = :id")
                .param("id", id.value())
                .update();
    }
}
