package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Typed;
import io.juhui.platform.web.WebProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a draft must be beyond the shape of its fields; every fault is named with its place. */
final class DraftCheck {

    /** What the law lets a shop exempt from the seven-day return, by the words such a reason must contain (R17). */
    private static final List<String> LEGAL_EXCEPTIONS =
            List.of("定作", "定制", "鲜活", "易腐", "数字化", "报纸", "期刊", "拆封", "激活", "试用", "临近保质期", "临期", "瑕疵");

    private Problem problem = WebProblem.INVALID.problem();

    private DraftCheck() {}

    /** Refuses what does not fit together. */
    static void of(ProductDraft draft) {
        var check = new DraftCheck();
        check.options(draft);
        check.skus(draft);
        check.rest(draft);
        if (!check.problem.fields().isEmpty()) {
            throw check.problem;
        }
    }

    /** Refuses a crossed-out price without a source above the lowest of the last seven days (R46). */
    static void marketPrices(ProductDraft draft, Map<SkuId, Money> lowest) {
        var source = draft.marketPriceSource();
        if (source != null && !source.isBlank()) {
            return;
        }
        for (int i = 0; i < draft.skus().size(); i++) {
            var sku = draft.skus().get(i);
            var market = sku.marketPrice();
            var most = sku.id() == null ? sku.price() : lowest.getOrDefault(sku.id(), sku.price());
            if (market != null && market.compareTo(most.max(sku.price())) > 0) {
                throw CatalogProblem.MARKET_PRICE_TOO_HIGH
                        .problem()
                        .with("admissibleMax", most)
                        .at("/skus/" + i + "/marketPrice", "不能高于 " + most, "At most " + most);
            }
        }
    }

    private void options(ProductDraft draft) {
        var names = new HashSet<String>();
        for (int i = 0; i < draft.options().size(); i++) {
            var option = draft.options().get(i);
            require(
                    names.add(Typed.key(option.name())),
                    "/options/" + i + "/name",
                    "规格名重复了",
                    "This name is used twice");
            require(
                    option.values().stream().map(Typed::key).distinct().count()
                            == option.values().size(),
                    "/options/" + i + "/values",
                    "规格值重复了",
                    "A value is there twice");
        }
    }

    private void skus(ProductDraft draft) {
        var seen = new HashSet<List<String>>();
        var ids = new HashSet<SkuId>();
        for (int i = 0; i < draft.skus().size(); i++) {
            var sku = draft.skus().get(i);
            var at = "/skus/" + i;
            require(fits(draft, sku), at + "/values", "规格值不在选项里", "Not among the options");
            require(seen.add(sku.values()), at + "/values", "规格组合重复了", "This combination is there twice");
            require(sku.id() == null || ids.add(sku.id()), at + "/id", "编号重复了", "The id is there twice");
            require(
                    priced(sku.price()) && sku.price().isPositive(),
                    at + "/price",
                    "价格要大于 0，不超过 ¥9,999,999.99",
                    "A price is above 0 and at most ¥9,999,999.99");
            require(
                    priced(sku.marketPrice())
                            && (sku.marketPrice() == null || sku.marketPrice().isPositive()),
                    at + "/marketPrice",
                    "划线价要大于 0，不超过 ¥9,999,999.99",
                    "A crossed-out price is above 0 and at most ¥9,999,999.99");
            require(
                    priced(sku.costPrice()),
                    at + "/costPrice",
                    "成本价不能小于 0，不超过 ¥9,999,999.99",
                    "A cost is at least 0 and at most ¥9,999,999.99");
        }
    }

    private void rest(ProductDraft draft) {
        require(
                draft.noReasonReturn() || legal(draft.noReturnReason()),
                "/noReturnReason",
                "要写明法定不适用七天无理由退货的类别，如：定作、鲜活易腐、数字化商品、报纸期刊、拆封后影响品质、临近保质期",
                "Name what the law exempts from the seven-day return, in its words: 定作, 鲜活易腐, 数字化商品, 报纸期刊, 拆封 or 临近保质期");
        var from = draft.onShelfAt();
        var until = draft.offShelfAt();
        require(
                from == null || until == null || from.isBefore(until),
                "/offShelfAt",
                "下架时间要晚于上架时间",
                "The end must be after the start");
        require(
                Set.copyOf(draft.deliveryKinds()).size()
                        == draft.deliveryKinds().size(),
                "/deliveryKinds",
                "配送方式重复了",
                "A way of delivery is there twice");
        for (int i = 0; i < draft.detail().size(); i++) {
            var block = draft.detail().get(i);
            var filled = switch (block.kind()) {
                case TEXT -> block.text() != null;
                case PICTURE -> block.mediaId() != null;
            };
            require(filled, "/detail/" + i, "这一段还没有内容", "This block is empty");
        }
    }

    private static boolean fits(ProductDraft draft, ProductDraft.SkuDraft sku) {
        if (sku.values().size() != draft.options().size()) {
            return false;
        }
        for (int i = 0; i < sku.values().size(); i++) {
            if (!draft.options().get(i).values().contains(sku.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean priced(@Nullable Money price) {
        return price == null || (price.fen() >= 0 && !price.isBeyondMost());
    }

    private static boolean legal(@Nullable String reason) {
        return reason != null && LEGAL_EXCEPTIONS.stream().anyMatch(reason::contains);
    }

    private void require(boolean holds, String pointer, String zh, String en) {
        if (!holds) {
            problem = problem.at(pointer, zh, en);
        }
    }
}
