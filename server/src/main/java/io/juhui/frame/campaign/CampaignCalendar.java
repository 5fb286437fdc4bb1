package io.juhui.frame.campaign;

import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.trade.pricing.Lane;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns side by side in time, and where two of them that act do harm together (C5). */
@RestController
@RequestMapping("/api/console/campaigns/calendar")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CampaignCalendar {

    private static final int MOST_CLASHES = 200;

    private final CampaignRows rows;
    private final CampaignTools tools;
    private final Margins margins;
    private final Audiences audiences;
    private final Skus skus;
    private final Clock clock;

    CampaignCalendar(
            CampaignRows rows, CampaignTools tools, Margins margins, Audiences audiences, Skus skus, Clock clock) {
        this.rows = rows;
        this.tools = tools;
        this.margins = margins;
        this.audiences = audiences;
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

    /** @param example one of the goods that it is about */
    record ClashView(CampaignId one, CampaignId other, ClashKind kind, int skus, String example) {}

    enum ClashKind {
        /** Two prices of one SKU; the second is refused when it is published. */
        EXCLUSIVE,
        /** Each by itself leaves the goods at their cost, both together do not. Only who may see costs is told. */
        BELOW_COST
    }

    /** @param campaign a draft that is looked at as if it were published */
    @GetMapping
    CalendarView between(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable CampaignId campaign,
            Actor.Staff staff,
            Locale locale) {
        if (!from.isBefore(to)) {
            throw CampaignProblem.WINDOW.problem().at("/to");
        }
        var campaigns = rows.between(from, to);
        var at = clock.instant();
        var acting = campaigns.stream()
                .filter(c -> c.id().equals(campaign) || c.state(at).acts())
                .filter(c -> tools.of(c.tool()).lane() != Lane.FREIGHT)
                .toList();
        return new CalendarView(
                campaigns.stream().map(c -> entry(c, at, Language.of(locale))).toList(),
                clashes(acting, staff.may(Permission.GOODS_COST)));
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

    private record Held(Campaign campaign, Margins.Step step, BitSet skus) {}

    private List<ClashView> clashes(List<Campaign> campaigns, boolean costs) {
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
            held.add(new Held(campaign, margins.step(campaign), covered));
        }
        var clashes = new ArrayList<ClashView>();
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size() && clashes.size() < MOST_CLASHES; j++) {
                clash(held.get(i), held.get(j), offers, costs).ifPresent(clashes::add);
            }
        }
        return clashes;
    }

    private Optional<ClashView> clash(Held one, Held other, List<SkuOffer> offers, boolean costs) {
        if (!one.campaign().window().overlaps(other.campaign().window())) {
            return Optional.empty();
        }
        var both = (BitSet) one.skus().clone();
        both.and(other.skus());
        var exclusive = exclusive(one) && exclusive(other);
        if (!exclusive) {
            var shared = (BitSet) both.clone();
            shared.stream()
                    .filter(i ->
                            !costs || !Margins.sinksTogether(offers.get(i), one.step(), other.step(), audiences::meet))
                    .forEach(both::clear);
        }
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClashView(
                        one.campaign().id(),
                        other.campaign().id(),
                        exclusive ? ClashKind.EXCLUSIVE : ClashKind.BELOW_COST,
                        both.cardinality(),
                        offers.get(both.nextSetBit(0)).name()));
    }

    private boolean exclusive(Held held) {
        return tools.of(held.campaign().tool()).exclusive();
    }
}
