package io.juhui.frame.campaign;

import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns side by side in time, and where two of them want the same goods (C5). */
@RestController
@RequestMapping("/api/console/campaigns/calendar")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CampaignCalendar {

    private static final int MOST_CLASHES = 200;

    private final CampaignRows rows;
    private final CampaignTools tools;
    private final Skus skus;
    private final Clock clock;

    CampaignCalendar(CampaignRows rows, CampaignTools tools, Skus skus, Clock clock) {
        this.rows = rows;
        this.tools = tools;
        this.skus = skus;
        this.clock = clock;
    }

    record CalendarView(List<CalendarEntry> campaigns, List<ClashView> clashes) {}

    record CalendarEntry(
            CampaignId id,
            String tool,
            String toolName,
            String name,
            CampaignState state,
            String stateText,
            Instant startsAt,
            Instant endsAt) {}

    /** @param example one of the goods that both want */
    record ClashView(CampaignId one, CampaignId other, ClashKind kind, int skus, String example) {}

    enum ClashKind {
        /** Two prices of one SKU; the second is refused when it is published. */
        EXCLUSIVE,
        /** One lane: of the two a line takes part in the one that saves more. */
        COMPETE
    }

    @GetMapping
    CalendarView between(@RequestParam Instant from, @RequestParam Instant to, Locale locale) {
        if (!from.isBefore(to)) {
            throw CampaignProblem.WINDOW.problem().at("/to");
        }
        var campaigns = rows.between(from, to);
        var at = clock.instant();
        return new CalendarView(
                campaigns.stream().map(c -> entry(c, at, Language.of(locale))).toList(), clashes(campaigns));
    }

    private CalendarEntry entry(Campaign c, Instant at, Language language) {
        var state = c.state(at);
        return new CalendarEntry(
                c.id(),
                c.tool(),
                tools.of(c.tool()).words().in(language),
                c.name(),
                state,
                state.words().in(language),
                c.terms().startsAt(),
                c.terms().endsAt());
    }

    private record Held(Campaign campaign, BitSet skus) {}

    private List<ClashView> clashes(List<Campaign> campaigns) {
        var offers = skus.snapshot().products().stream()
                .flatMap(p -> skus.snapshot().ofProduct(p.id()).stream())
                .toList();
        var refs = offers.stream().map(SkuRef::of).toList();
        var held = new ArrayList<Held>();
        for (var campaign : campaigns) {
            var covered = new BitSet(refs.size());
            for (int i = 0; i < refs.size(); i++) {
                covered.set(i, campaign.covers(refs.get(i)));
            }
            held.add(new Held(campaign, covered));
        }
        var clashes = new ArrayList<ClashView>();
        for (int i = 0; i < held.size() && clashes.size() < MOST_CLASHES; i++) {
            for (int j = i + 1; j < held.size() && clashes.size() < MOST_CLASHES; j++) {
                var one = held.get(i);
                var other = held.get(j);
                if (meet(one.campaign(), other.campaign()) && one.skus().intersects(other.skus())) {
                    var both = (BitSet) one.skus().clone();
                    both.and(other.skus());
                    clashes.add(new ClashView(
                            one.campaign().id(),
                            other.campaign().id(),
                            exclusive(one) ? ClashKind.EXCLUSIVE : ClashKind.COMPETE,
                            both.cardinality(),
                            offers.get(both.nextSetBit(0)).name()));
                }
            }
        }
        return clashes;
    }

    /** At one time, and both exclusive or in one lane. */
    private boolean meet(Campaign one, Campaign other) {
        var tool = tools.of(one.tool());
        var others = tools.of(other.tool());
        return one.window().overlaps(other.window())
                && tool.lane() == others.lane()
                && tool.exclusive() == others.exclusive();
    }

    private boolean exclusive(Held held) {
        return tools.of(held.campaign().tool()).exclusive();
    }
}
