package io.juhui.goods.inventory;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.WebProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/stock/{skuId}")
class StockConsole {

    private static final long MOST = Warehouse.MOST;

    /** What the console offers for goods that come in; a loss or a count under such a name would mislead who reads the moves. */
    private static final Set<String> INBOUND = Set.of("采购入库", "退货入库", "Goods in", "Returned");

    private final Warehouse warehouse;

    StockConsole(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    enum StockMoveKind {
        ADD,
        SET
    }

    record StockMoveInput(
            @NotNull StockMoveKind kind,
            @Min(-MOST) @Max(MOST) long quantity,
            @Min(0) @Max(MOST) @Nullable Long expected,
            @NotNull @Size(min = 1, max = 200) String reason) {}

    record StockView(String skuId, long onHand, long reserved, long available, long sold, long safety) {}

    record StockMoveView(
            String id, String kind, long quantity, long onHandAfter, String reason, String actor, Instant at) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    StockView level(@PathVariable long skuId) {
        return warehouse.level(skuId).map(StockConsole::view).orElseThrow(InventoryProblem.NO_SUCH_STOCK::problem);
    }

    @PostMapping("/moves")
    @KeyRequired
    @Access(value = Access.Who.STAFF, permission = Permission.STOCK_EDIT)
    StockView move(@PathVariable long skuId, @Valid @RequestBody StockMoveInput body, Actor.Staff staff) {
        if (INBOUND.contains(body.reason().strip()) && !(body.kind() == StockMoveKind.ADD && body.quantity() > 0)) {
            throw WebProblem.INVALID
                    .problem()
                    .at("/reason", "只有增加库存才能写入库的原因", "Only goods that come in have this reason");
        }
        return view(
                switch (body.kind()) {
                    case ADD -> warehouse.add(skuId, body.quantity(), body.reason(), staff.name());
                    case SET -> {
                        if (body.expected() == null) {
                            throw WebProblem.INVALID.problem().at("/expected", "要写明改之前的数量", "Say what it was before");
                        }
                        if (body.quantity() < 0) {
                            throw WebProblem.INVALID
                                    .problem()
                                    .at("/quantity", "数量不能小于 0", "A quantity is never below zero");
                        }
                        yield warehouse.set(skuId, body.quantity(), body.expected(), body.reason(), staff.name());
                    }
                });
    }

    @GetMapping("/moves")
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    Page<StockMoveView> moves(
            @PathVariable long skuId,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return warehouse
                .moves(skuId, after, limit)
                .map(m -> new StockMoveView(
                        Long.toString(m.id()), m.kind(), m.quantity(), m.onHandAfter(), m.reason(), m.actor(), m.at()));
    }

    private static StockView view(StockLevel l) {
        return new StockView(Long.toString(l.skuId()), l.onHand(), l.reserved(), l.available(), l.sold(), l.safety());
    }
}
