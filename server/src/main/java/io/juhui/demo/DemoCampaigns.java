package io.juhui.demo;

import static io.juhui.marketing.spendsave.SavingBy.AMOUNT;
import static io.juhui.marketing.spendsave.SavingBy.PIECES;
import static io.juhui.marketing.spendsave.SavingKind.MINUS;
import static io.juhui.marketing.spendsave.SavingKind.RATE;

import io.juhui.frame.campaign.Budget;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Scope;
import io.juhui.frame.campaign.ScopeGoods;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.spendsave.Saving;
import io.juhui.marketing.spendsave.SavingTier;
import io.juhui.marketing.spendsave.SpendSaveCampaigns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Campaigns in every state a merchant meets: draft, upcoming, running, paused, stopped, over, and one whose budget is spent. */
@Component
@Profile("demo")
class DemoCampaigns {

    private static final String PART = "campaigns";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));

    private final SpendSaveCampaigns campaigns;
    private final CampaignDesk desk;
    private final CampaignPast past;
    private final DemoParts parts;
    private final Skus skus;
    private final Clock clock;

    DemoCampaigns(
            SpendSaveCampaigns campaigns,
            CampaignDesk desk,
            CampaignPast past,
            DemoParts parts,
            Skus skus,
            Clock clock) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.past = past;
        this.parts = parts;
        this.skus = skus;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(12)
    void load() {
        var now = clock.instant();
        if (parts.has(DemoParts.HISTORY)) {
            parts.tell(PART, now, () -> tell(now, shelves()));
        }
    }

    /** The categories under which most is sold, the fullest first. */
    private List<CategoryId> shelves() {
        var counts = new TreeMap<Long, Integer>();
        var catalogue = skus.snapshot();
        catalogue
                .products()
                .forEach(product -> catalogue.ofProduct(product.id()).stream()
                        .limit(1)
                        .forEach(sku -> counts.merge(sku.categories().getFirst().value(), 1, Integer::sum)));
        return counts.keySet().stream()
                .sorted(Comparator.comparingInt((Long id) -> -counts.getOrDefault(id, 0)))
                .map(CategoryId::new)
                .toList();
    }

    private void tell(Instant now, List<CategoryId> shelves) {
        var day = Duration.ofDays(1);
        var fullest = about(shelves, 0);
        var second = about(shelves, 1);
        var third = about(shelves, 2);
        running(
                CampaignTerms.of("聚惠周年庆", new TimeWindow(now.minus(day), now.plus(day.multipliedBy(9))))
                        .about(fullest),
                minus(19_900, 3_000, 39_900, 8_000));
        running(
                CampaignTerms.of("多件更省", new TimeWindow(now.minus(day), now.plus(day.multipliedBy(20))))
                        .about(second),
                new Saving(RATE, PIECES, tiers(3, 9_000, 5, 8_000), false, 0, Money.fen(10_000)));
        running(
                CampaignTerms.of("囤货日", new TimeWindow(now.minus(day), now.plus(day.multipliedBy(5))))
                        .about(third)
                        .within(new Budget(Money.fen(500_000), Money.fen(50_000))),
                new Saving(MINUS, AMOUNT, tiers(20_000, 1_500), true, 5, null));
        running(
                CampaignTerms.of("腊八专场", new TimeWindow(now.plus(day.multipliedBy(3)), now.plus(day.multipliedBy(6))))
                        .about(fullest),
                minus(9_900, 1_500));
        var soon = new TimeWindow(now.minus(day), now.plus(day.multipliedBy(2)));
        desk.pause(running(CampaignTerms.of("会员日预热", soon).about(second), minus(29_900, 4_000)));
        desk.stop(running(CampaignTerms.of("周末快闪", soon).about(third), minus(9_900, 1_000)));
        past.lasted(
                running(CampaignTerms.of("双十一返场", soon).about(fullest), minus(29_900, 5_000)),
                new TimeWindow(now.minus(day.multipliedBy(19)), now.minus(day.multipliedBy(12))));
        past.spent(running(
                CampaignTerms.of("大单立减", soon).about(third).within(new Budget(Money.fen(5_000), null)),
                minus(99_900, 10_000)));
        campaigns.open(CampaignTerms.of("年货节（草稿）", soon).about(Scope.ALL), minus(19_900, 2_000));
    }

    private CampaignId running(CampaignTerms terms, Saving rule) {
        var id = campaigns.open(terms, rule).id();
        desk.publish(id, true, TELLER);
        return id;
    }

    private static Scope about(List<CategoryId> shelves, int index) {
        return shelves.isEmpty()
                ? Scope.ALL
                : new Scope(
                        false,
                        new ScopeGoods(List.of(shelves.get(index % shelves.size())), List.of(), List.of()),
                        ScopeGoods.NONE);
    }

    private static Saving minus(long... tiers) {
        return new Saving(MINUS, AMOUNT, tiers(tiers), false, 0, null);
    }

    private static List<SavingTier> tiers(long... numbers) {
        var tiers = new ArrayList<SavingTier>();
        for (int i = 0; i < numbers.length; i += 2) {
            tiers.add(new SavingTier(numbers[i], numbers[i + 1]));
        }
        return tiers;
    }
}
