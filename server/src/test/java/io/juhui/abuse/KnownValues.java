package io.juhui.abuse;

import io.juhui.goods.catalog.SkuId;
import io.juhui.party.membership.GivenMembers;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade.Bought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the fields of a body have to say, by their names, so that the shop accepts it. */
@Component
@Lazy
class KnownValues {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Given given;
    private final GivenGoods goods;
    private final GivenOrders orders;

    KnownValues(Given given, GivenGoods goods, GivenOrders orders) {
        this.given = given;
        this.goods = goods;
        this.orders = orders;
    }

    Map<String, Object> of(Given.Buyer buyer, SkuId sku, @Nullable Bought order) {
        var unique = Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet();
        var known = new HashMap<String, Object>();
        for (var absent : List.of("parentId", "iconId", "id", "freeOver", "expected", "avatarMediaId", "freight")) {
            known.put(absent, null);
        }
        known.putAll(Map.of(
                "name", "x" + unique,
                "nickname", "小满",
                "phone", "19900001234",
                "regionCode", "330106",
                "link", "/pages/home/index",
                "password", "Plum-7-teapot-" + unique,
                "price", 100,
                "kind", "ADD",
                "startsAt", "2031-01-01T00:00:00Z",
                "endsAt", "2032-01-01T00:00:00Z"));
        known.putAll(Map.of(
                "skuId", Long.toString(sku.value()),
                "pictureId", Long.toString(goods.aPicture().value()),
                "addressId", orders.address(buyer),
                "roles", List.of("SUPPORT"),
                "regions", List.of(),
                "notTo", List.of(),
                "mediaIds", List.of(),
                "words[]", "苹果",
                "carrier", "SF",
                "trackingNumber", "SF" + unique.toUpperCase(Locale.ROOT)));
        known.put(
                "levels",
                GivenMembers.drafts(given.owner().get(GivenMembers.LEVELS).ok()));
        known.put("tags", new ArrayList<>());
        known.put("prices", new ArrayList<>(List.of(new HashMap<>(Map.of("levelId", "1", "price", 1)))));
        known.put("delivery", null);
        known.put("method", "WECHAT_H5");
        known.put("openId", null);
        known.put("returnTo", null);
        known.put("amount", -1);
        known.put("source", "BUY_NOW");
        known.put("picks", new ArrayList<>(List.of(new HashMap<>(Map.of("kind", "seat", "id", "0", "amount", 0)))));
        known.put("active", true);
        known.put("visitor", UUID.randomUUID().toString());
        known.put("visit", UUID.randomUUID().toString());
        known.put("channel", "H5");
        known.put(
                "events",
                new ArrayList<>(
                        List.of(new HashMap<>(Map.of("kind", "VIEW", "page", "pages/home/index", "amount", 0, "ago", 0)))));
        if (order != null) {
            known.put("lineId", order.line(0));
        }
        return known;
    }
}
