package io.juhui.demo;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.marketing.groupbuy.past.GroupBuyPast;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.party.member.Addresses;
import io.juhui.trade.placing.HousePlacing;
import io.juhui.trade.pricing.Pick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Teams nearly full, just opened, formed, failed with their refunds, and completed by the shop; bought with gift cards. */
@Component
@Profile("demo")
class DemoTeams {

    private static final String CARDS = "group-cards";
    private static final String TEAMS = "group-teams";
    private static final int BUYERS = 16;
    private static final long CARD = 100_000;

    private final Campaigns campaigns;
    private final Doors doors;
    private final Ledger ledger;
    private final DemoParts parts;
    private final Clock clock;

    DemoTeams(Campaigns campaigns, Doors doors, Ledger ledger, DemoParts parts, Clock clock) {
        this.campaigns = campaigns;
        this.doors = doors;
        this.ledger = ledger;
        this.parts = parts;
        this.clock = clock;
    }

    /** What the buyers of teams go through. */
    @Component
    @Profile("demo")
    record Doors(HousePlacing placing, GroupBuyPast past, Addresses addresses) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(16)
    void load() {
        if (!parts.has(DemoParts.HISTORY) || parts.has(TEAMS)) {
            return;
        }
        var now = clock.instant();
        var levels = LongStream.rangeClosed(1, 4).mapToObj(AudienceId::new).toList();
        var buyers = campaigns.members(new Audience("level", levels), 0, BUYERS).stream()
                .filter(buyer -> !doors.addresses().all(buyer).isEmpty())
                .toList();
        // what is on the cards has to be there before others can see it
        parts.tell(CARDS, now, () -> buyers.forEach(this::give));
        parts.tell(TEAMS, now, () -> tell(buyers, now));
    }

    private void give(BuyerId buyer) {
        ledger.post(Transfer.of(
                        "demo.card",
                        "demo:card:" + buyer.value(),
                        new Cause("demo", buyer.value()),
                        new Words("礼品卡", "Gift card"))
                .move(
                        Account.house(Pot.CARD_AVAILABLE.asset(), Counter.GRANTED),
                        Account.of(buyer, Pot.CARD_AVAILABLE),
                        CARD));
    }

    private void tell(List<BuyerId> buyers, Instant now) {
        var friends = named(DemoGroupBuy.FRIENDS);
        var crowd = named(DemoGroupBuy.CROWD);
        var soon = now.plus(Duration.ofSeconds(2));
        doors.past().closes(team(friends, buyers.subList(0, 2)), now.plus(Duration.ofMinutes(97)));
        team(friends, buyers.subList(2, 3));
        team(friends, buyers.subList(3, 6));
        doors.past().closes(team(friends, buyers.subList(6, 8)), soon);
        team(crowd, buyers.subList(0, 4));
        doors.past().closes(team(crowd, buyers.subList(4, 7)), soon);
        team(crowd, buyers.subList(8, 9));
    }

    private Campaign named(String name) {
        return campaigns.of("groupbuy").stream()
                .filter(campaign -> campaign.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of these, the first of whom leads it; answers its id. */
    private long team(Campaign campaign, List<BuyerId> members) {
        var sku = campaign.terms().scope().chosen().skus().getFirst();
        buy(members.getFirst(), sku, "open-" + campaign.id().value());
        long team = doors.past().teams(campaign.id()).getFirst();
        members.stream().skip(1).forEach(member -> buy(member, sku, "join-" + team));
        return team;
    }

    private void buy(BuyerId buyer, SkuId sku, String how) {
        var address = doors.addresses().all(buyer).getFirst().id();
        var picks = List.of(new Pick("groupbuy", how, 0), new Pick("card", "", CARD));
        doors.placing().place(buyer, sku, address, picks);
    }
}
