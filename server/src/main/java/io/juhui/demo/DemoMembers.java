package io.juhui.demo;

import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.Level.Benefits;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.earning.MembershipImport;
import io.juhui.party.membership.level.MemberPrices;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Members of every level, with streaks of signing in, and benefits that can be tried at once. */
@Component
@Profile("demo")
class DemoMembers {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final int[] FROM = {0, 200, 800, 1_800};
    private static final int PRICED = 12;

    private final Levels levels;
    private final MemberPrices prices;
    private final MembershipImport past;
    private final Skus skus;
    private final DemoSegments segments;

    DemoMembers(Levels levels, MemberPrices prices, MembershipImport past, Skus skus, DemoSegments segments) {
        this.levels = levels;
        this.prices = prices;
        this.past = past;
        this.skus = skus;
        this.segments = segments;
    }

    void tell(List<DemoHistory.Bought> bought, List<DemoPeople.Person> people, Instant now) {
        levels.replace(levels.listing().version(), DemoMembers::withBenefits);
        price();
        past.bought(bought.stream().map(one -> one.made().order()).toList());
        signIn(people, now);
        segments.tell(people.stream().map(DemoPeople.Person::id).toList());
    }

    private static List<Level> withBenefits(List<Level> plain) {
        var fresh = new ArrayList<Level>();
        for (int i = 0; i < Math.min(FROM.length, plain.size()); i++) {
            var level = plain.get(i);
            fresh.add(new Level(level.id(), level.name(), FROM[i], level.icon(), benefits(i)));
        }
        return fresh;
    }

    private static Benefits benefits(int rank) {
        return switch (rank) {
            case 0 -> new Benefits(new Rate(10_000), 0, false, 0, Rate.WHOLE, false);
            case 1 -> new Benefits(new Rate(11_000), 0, false, 50, Rate.WHOLE, false);
            case 2 -> new Benefits(new Rate(12_000), 2, true, 100, Rate.WHOLE, false);
            default -> new Benefits(new Rate(15_000), 24, true, 300, Rate.WHOLE, true);
        };
    }

    /** Some goods cost gold and diamond less. */
    private void price() {
        var gold = levels.all().get(2).id();
        var diamond = levels.all().get(3).id();
        skus.snapshot().products().stream()
                .sorted(Comparator.comparingLong(product -> product.id().value()))
                .limit(PRICED)
                .flatMap(product -> skus.snapshot().ofProduct(product.id()).stream())
                .filter(offer -> offer.price().fen() >= 1_000)
                .forEach(offer -> prices.first(
                        offer.sku().value(), List.of(price(offer, gold, 9_500), price(offer, diamond, 9_000))));
    }

    private static MemberPrices.Price price(SkuOffer offer, long level, int rate) {
        var jiao = offer.price().times(new Rate(rate)).fen() / 10 * 10;
        return new MemberPrices.Price(offer.sku().value(), level, Money.fen(jiao));
    }

    /** Every fifth comes by daily, some since longer; the last day is yesterday, so that today is still to be tapped. */
    private void signIn(List<DemoPeople.Person> people, Instant now) {
        var yesterday = now.atZone(SHOP).toLocalDate().minusDays(1);
        for (int i = 0; i < people.size(); i += 5) {
            BuyerId buyer = people.get(i).id();
            past.signedIn(buyer, yesterday, 1 + i * 7 % 12);
        }
    }
}
