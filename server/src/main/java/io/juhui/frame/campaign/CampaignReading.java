package io.juhui.frame.campaign;

import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.platform.store.Row;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Lane;

/** Reads a campaign from its row {@code c} and its counts {@code b}. */
final class CampaignReading {

    static final String COLUMNS = """
            c.id, c.tool, c.name, c.starts_at, c.ends_at, c.channels, c.audience_kind, c.audience_ids, c.all_goods,
            c.categories, c.products, c.skus, c.except_categories, c.except_products, c.except_skus,
            c.times_per_person, c.units_per_person, c.units_per_order, c.closes,
            c.published_at, c.paused_at, c.stopped_at, c.fused_at, c.version, b.total_fen, b.day_fen
            """;

    private CampaignReading() {}

    static Campaign campaign(Row row) {
        return Campaign.of(
                row.id("id", CampaignId::new),
                row.text("tool"),
                terms(row),
                new Campaign.Marks(
                        row.maybeInstant("published_at"),
                        row.maybeInstant("paused_at"),
                        row.maybeInstant("stopped_at"),
                        row.maybeInstant("fused_at")),
                row.count("version"));
    }

    private static CampaignTerms terms(Row row) {
        return new CampaignTerms(
                row.text("name"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.texts("channels").stream().map(Channel::valueOf).toList(),
                new Audience(
                        row.text("audience_kind"),
                        row.numbers("audience_ids").stream()
                                .map(AudienceId::new)
                                .toList()),
                new Scope(row.flag("all_goods"), goods(row, ""), goods(row, "except_")),
                new Limits(row.count("times_per_person"), row.count("units_per_person"), row.count("units_per_order")),
                new Budget(row.maybeMoney("total_fen"), row.maybeMoney("day_fen")),
                row.texts("closes").stream().map(Lane::valueOf).toList());
    }

    private static ScopeGoods goods(Row row, String prefix) {
        return new ScopeGoods(
                row.numbers(prefix + "categories").stream().map(CategoryId::new).toList(),
                row.numbers(prefix + "products").stream().map(ProductId::new).toList(),
                row.numbers(prefix + "skus").stream().map(SkuId::new).toList());
    }
}
